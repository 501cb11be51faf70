import Link from '@docusaurus/Link';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { diagnosePath } from '../contract/site';
import { findTree } from './trees';
import { fromFragment, startOf } from './walk';
import { Stepper } from './Stepper';
import { WholeTree } from './WholeTree';
import buttons from '../ui/Button.module.css';
import styles from './DecisionTree.module.css';

/** The anchor of a tree in its page. */
export const treeAnchor = (id: string): string => `tree-${id}`;

/**
 * A decision tree: as a stepper, and as a nested list without JavaScript and in print. A fragment such as
 * `#tree=401&step=call-exp` opens it at that step. Throws on an unknown id.
 */
export function DecisionTree({ id }: { id: string }): ReactElement {
  const tree = findTree(id);
  const section = useRef<HTMLElement>(null);
  const [position, setPosition] = useState(() => startOf(tree));
  const [whole, setWhole] = useState(false);

  useEffect(() => {
    const followFragment = (): void => {
      const found = fromFragment(findTree(id), window.location.hash);
      if (!found) return;
      setPosition(found);
      section.current?.closest('details')?.setAttribute('open', '');
      section.current?.scrollIntoView();
    };
    followFragment();
    window.addEventListener('hashchange', followFragment);
    return () => window.removeEventListener('hashchange', followFragment);
  }, [id]);

  return (
    <section ref={section} id={treeAnchor(id)} aria-label={tree.title} className={styles.tree}>
      <p className={styles.title}>{tree.title}</p>
      <Stepper tree={tree} position={position} onMove={setPosition} />
      <button
        type="button"
        className={`needs-js ${buttons.button} ${buttons.quiet} ${styles.whole}`}
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
      >
        {whole ? 'Hide the whole tree' : 'Show the whole tree'}
      </button>
      <Link
        to={`${diagnosePath}#paste`}
        className={`needs-js ${buttons.button} ${buttons.quiet} ${styles.whole}`}
      >
        Paste the call instead
      </Link>
      <div className={whole ? styles.list : styles.listClosed}>
        <WholeTree tree={tree} />
      </div>
    </section>
  );
}
