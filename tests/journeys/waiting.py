"""What journeys wait for in a page: functions, since its policy refuses an expression at the second look."""

#: A list shows what the address asks for; takes the query with its question mark.
SETTLED = "query => location.search === query && !document.querySelector('#results').hasAttribute('aria-busy')"
