"""The exception handler as a project has it that links by decorator."""

from upstream.api import exceptions
from upstream_docs_links import with_docs_links


@with_docs_links
def envelope_handler(exc, context):
    return exceptions.envelope_handler(exc, context)
