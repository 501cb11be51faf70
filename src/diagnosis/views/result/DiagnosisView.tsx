import Link from '@docusaurus/Link';
import type { ReactElement } from 'react';
import { errorPath } from '../../../contract/site';
import type { ShownDiagnosis, ShownFinding } from '../../client/shown-diagnosis';
import { Fact } from '../../../ui/Fact';
import { InlineText } from '../../../ui/InlineText';
import { CurlView } from './CurlView';
import { OtherCauses } from './OtherCauses';
import { QuoteView } from './QuoteView';
import { ReportView } from './ReportView';
import { StepsView } from './StepsView';
import { TokenView } from '../token/TokenView';
import { VerdictHead } from './VerdictHead';
import { WaitView } from './WaitView';
import styles from './DiagnosisView.module.css';

/** A diagnosis as a region: verdict, fix, evidence and proof, then what else the input tells. */
export function DiagnosisView({ shown }: { shown: ShownDiagnosis }): ReactElement {
  const { findings, steps, moreSteps, curl, tokens, wait, tone, headline, report } = shown;
  const [first, ...others] = findings;
  return (
    <section aria-label="Diagnosis" className={styles.diagnosis}>
      <VerdictHead shown={shown} />
      <dl className={styles.facts}>
        {wait && (
          <Fact name="Wait">
            <WaitView wait={wait} tone={tone} />
          </Fact>
        )}
        {first ? <CauseFacts finding={first} curl={curl} /> : <NotShown code={shown.code} />}
        {steps.length > 0 && (
          <Fact name="Exchanges">
            <StepsView steps={steps} more={moreSteps} />
          </Fact>
        )}
        {others.length > 0 && (
          <Fact name="Also possible">
            <OtherCauses findings={others} />
          </Fact>
        )}
        {tokens.map((token, index) => (
          <Fact key={index} name={tokens.length > 1 ? `Token ${index + 1}` : 'Token'}>
            <TokenView token={token} />
          </Fact>
        ))}
      </dl>
      <ReportView report={report} subject={headline} />
    </section>
  );
}

function CauseFacts({
  finding,
  curl,
}: {
  finding: ShownFinding;
  curl: string | null;
}): ReactElement {
  const { quote, fix, proof, together, path, code } = finding;
  return (
    <>
      <Fact name="Fix">
        <p>
          <InlineText text={fix} />
        </p>
        <p className={styles.more}>
          <Link to={path}>{code === null ? 'What else it can be' : `The page of ${code}`}</Link>
        </p>
      </Fact>
      {quote.length > 0 && (
        <Fact name="Evidence">
          <QuoteView lines={quote} />
        </Fact>
      )}
      {together.length > 0 && (
        <Fact name="Looks the same">
          <p>From outside these cannot be told apart from it:</p>
          <ul>
            {together.map((other) => (
              <li key={other.path}>
                <Link to={other.path}>
                  <InlineText text={other.title} />
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="Prove it">
        <p>
          <InlineText text={proof} />
        </p>
        {curl !== null && <CurlView curl={curl} />}
      </Fact>
    </>
  );
}

/** The code is known, the cause is not. */
function NotShown({ code }: { code: ShownDiagnosis['code'] }): ReactElement {
  return (
    <Fact name="Missing">
      <p>
        {code === 'authentication_failed'
          ? 'Every 401 has the same body: only the request tells the causes apart.'
          : 'The response alone does not show why.'}{' '}
        Paste the request too: <code>curl -v</code> prints it.
      </p>
      {code !== null && (
        <p>
          <Link to={`${errorPath(code)}#causes-and-fixes`}>Every cause of {code}</Link>
        </p>
      )}
    </Fact>
  );
}
