import { errors, type ErrorCode } from '../../contract/errors';
import { legacyResponses } from '../../contract/legacy-responses';
import type { ErrorEntry, LegacyResponse } from '../../contract/schema';
import { docsUrl, site } from '../../contract/site';
import type { Catalogue } from './catalogue-schema';
import { causes } from '../causes';
import { linkTemplate } from './link-template';

/** Everything the site knows about every code, as `/errors.json` publishes it. */
export function buildCatalogue(): Catalogue {
  const legacy: readonly LegacyResponse[] = legacyResponses;
  return {
    $schema: `${site.docs}/errors.schema.json`,
    schema_version: 1,
    api_version: site.apiVersion,
    docs_url: `${site.docs}/errors/`,
    errors: errors.map((error) => toEntry(error, error.code)),
    other_answers: legacy.filter(({ code }) => code === null).map(legacyText),
  };

  function toEntry(error: ErrorEntry, code: ErrorCode): Catalogue['errors'][number] {
    const { retryable, ...retry } = error.retry;
    return {
      code,
      status: error.status,
      title: error.title,
      message: error.message,
      example_message: error.exampleMessage,
      details: error.details,
      summary: error.summary,
      retryable,
      retry,
      fixers: error.fixers,
      headers: error.headers,
      causes: causes[code].map((cause) => ({ ...cause, docs_url: `${docsUrl(code)}#${cause.id}` })),
      fixes: causes[code].map(({ fix }) => fix),
      legacy_texts: legacy.filter((response) => response.code === code).map(legacyText),
      docs_url: docsUrl(code),
      docs_url_template: linkTemplate(code, error.details),
    };
  }
}

const legacyText = ({ text, status, contentType, origin, body, cause }: LegacyResponse) => ({
  text,
  status,
  content_type: contentType,
  origin,
  body,
  cause,
});
