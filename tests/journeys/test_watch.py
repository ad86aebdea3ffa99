"""The watch over every journey sees what it must see: a page that breaks each promise is reported for each."""

BROKEN = """<!doctype html><html lang="en"><title>Broken</title>
<img src="http://elsewhere.example/picture.png" alt="">
<script>document.title = "inline script ran"</script>
"""


def test_watch_reports_outside_requests_console_errors_and_policy_violations(new_context, live_server):
    context = new_context()
    policy = {"Content-Security-Policy": "default-src 'none'; img-src *"}
    context.route("http://elsewhere.example/**", lambda route: route.abort())
    context.route("**/broken", lambda route: route.fulfill(body=BROKEN, headers=policy, content_type="text/html"))
    page = context.new_page()
    page.goto("/broken")
    page.wait_for_load_state("networkidle")

    assert page.title() == "Broken"
    assert context.log.outside == ["http://elsewhere.example/picture.png"]
    assert context.log.violations == [f"script-src-elem inline on {live_server.url}/broken"]
    assert len(context.log.console) == 2
    context.log.outside.clear()
    context.log.violations.clear()
    context.log.console.clear()


def test_watch_leaves_a_blameless_page_alone(new_context):
    context = new_context()
    context.route("**/blameless", lambda route: route.fulfill(body="<title>Good</title>", content_type="text/html"))
    page = context.new_page()
    page.goto("/blameless")
    assert (page.title(), context.log.outside, context.log.console, context.log.violations) == ("Good", [], [], [])
