import { useEffect, useId, useRef, type ReactElement } from 'react';
import { baseUrl } from '../browser/base-url';
import { CopyButton } from '../ui/CopyButton';
import { InlineText } from '../ui/InlineText';
import { OutcomeView } from './OutcomeView';
import { outcomeAsText } from './describe-outcome';
import type { Tree } from './schema';
import { answer, backTo, isQuestion, startOf, toFragment, type Position } from './walk';
import buttons from '../ui/Button.module.css';
import styles from './DecisionTree.module.css';

interface Props {
  tree: Tree;
  position: Position;
  onMove: (position: Position) => void;
}

/** The answers so far, then the current question with its answers as buttons, or the outcome. */
export function Stepper({ tree, position, onMove }: Props): ReactElement {
  const { steps, node } = position;
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // Focus moves to the new question, for keyboard and screen reader.
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [node]);

  function move(next: Position): void {
    moved.current = true;
    onMove(next);
    keepInAddress(toFragment(tree, next));
  }

  return (
    <div className="needs-js">
      {steps.length > 0 && (
        <ol className={styles.trail} aria-label="Answers so far">
          {steps.map((step, index) => (
            <li key={step.question.id}>
              <InlineText text={step.question.question} />{' '}
              <button
                type="button"
                className={styles.given}
                onClick={() => move(backTo(position, index))}
              >
                <InlineText text={step.question.answers[step.answer]?.label ?? ''} />
                <span className="visually-hidden">, change this answer</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {isQuestion(node) ? (
        <div role="group" aria-labelledby={id}>
          <p id={id} ref={heading} tabIndex={-1} className={styles.question}>
            <InlineText text={node.question} />
          </p>
          {node.how && (
            <p className={styles.how}>
              <InlineText text={node.how} />
            </p>
          )}
          <ul className={styles.answers}>
            {node.answers.map(({ label, then }, index) => (
              <li key={then.id} className={isStatus(label) ? styles.tile : undefined}>
                <button
                  type="button"
                  className={styles.answer}
                  onClick={() => move(answer(position, index))}
                >
                  <InlineText text={label} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <OutcomeView outcome={node} titleRef={heading} />
      )}
      <div className={styles.tools}>
        <button
          type="button"
          className={`${buttons.button} ${buttons.quiet}`}
          disabled={steps.length === 0}
          onClick={() => move(backTo(position, steps.length - 1))}
        >
          Back
        </button>
        <button
          type="button"
          className={`${buttons.button} ${buttons.quiet}`}
          disabled={steps.length === 0}
          onClick={() => move(startOf(tree))}
        >
          Start over
        </button>
        <CopyButton
          label="Copy link"
          what="to this step"
          text={() => window.location.href.replace(/#.*/s, '') + toFragment(tree, position)}
        />
        {!isQuestion(node) && (
          <CopyButton
            label="Copy outcome"
            what="as text"
            text={() =>
              outcomeAsText(tree, position, new URL(baseUrl, window.location.origin).href)
            }
          />
        )}
      </div>
    </div>
  );
}

/** A status or a range of them, such as `401` or `502–504`. */
const isStatus = (label: string): boolean => /^\d{3}(–\d{3})?$/.test(label);

/** Lets reload and a copied address lead to this step. What a link says of the reader’s call stays in the address. */
function keepInAddress(fragment: string): void {
  const { hash } = window.location;
  if (!hash.includes('=') || hash.startsWith('#tree='))
    history.replaceState(history.state, '', fragment);
}
