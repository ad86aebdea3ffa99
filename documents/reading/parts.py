"""A long file is read in parts: which pages each has, and the address of a page."""

from django.core.paginator import Paginator

#: Pages of the file on one page of the portal.
PAGES_A_PART = 100


def parts_of(file):
    """The parts of a file as a Paginator over the numbers of its pages; one empty part where nothing is known."""
    return Paginator(range(1, (file.pages or 0) + 1), PAGES_A_PART)


def address_of_page(file, number):
    """Where the page with this number, the first being 1, stands among what is read of a DocumentFile."""
    part = 1 + (number - 1) // PAGES_A_PART
    return f"{file.reading_address}{f'?page={part}' if part > 1 else ''}#{anchor(number)}"


def anchor(number):
    """The name of a page's place in the document."""
    return f"p{number}"
