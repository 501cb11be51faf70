import { searchPath } from '../../contract/site';

/** The OpenSearch description of the search page of the site at `url`, which ends with a slash. Source: OpenSearch 1.1. */
export function openSearchDescription(url: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Upstream API</ShortName>
  <Description>Codes, statuses and messages of the Upstream API</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${url}img/favicon.svg</Image>
  <Url type="text/html" method="get" template="${url}${searchPath.slice(1)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
