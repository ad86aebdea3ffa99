"""What the answer of a list with filters says, whatever the list is of."""


def asking(client, address):
    """How to ask a list, whose `address` takes a language: by a query string, and in Italian unless told otherwise."""

    def answer(query="", language="it"):
        response = client.get(f"{address(language)}?{query}")
        assert response.status_code == 200
        return response

    return answer


def facets(response):
    return {
        facet.name: {option.value: option.count for option in facet.options} for facet in response.context["facets"]
    }


def active(response):
    return [(each["facet"], each["label"], each["url"]) for each in response.context["active_filters"]]
