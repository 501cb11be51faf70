import { searchPath } from '../search-path';

/** The OpenSearch description of the search page of a site at `address`, which ends with a slash. Source: OpenSearch 1.1. */
export function openSearchDescription(address: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Upstream API</ShortName>
  <Description>Codes, statuses and messages of the Upstream API</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${address}img/favicon.svg</Image>
  <Url type="text/html" method="get" template="${address}${searchPath.slice(1)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
