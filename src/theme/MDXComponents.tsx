import type { ReactElement } from 'react';
import MDXComponents from '@theme-original/MDXComponents';
import { DecisionTree } from '../decisions/DecisionTree';
import { Diagram } from '../diagrams/Diagram';
import { RateLimitTable } from '../limits/RateLimitTable';
import { SlidingWindowFigure } from '../limits/SlidingWindowFigure';
import { RoleTable } from '../access/RoleTable';
import { RoleMatrix } from '../access/RoleMatrix';
import { EndpointTable } from '../access/EndpointTable';
import { EndpointFacts } from '../access/EndpointFacts';
import { Checklist } from '../checklists/Checklist';
import { CodeBlock } from '../samples/CodeBlock';
import { SampleTabs } from '../samples/SampleTabs';

/** Stands for a component that is not built yet. */
const pending = (name: string) =>
  function Pending(props: Record<string, unknown>): ReactElement {
    return <p>{`${name} ${JSON.stringify(props)}`}</p>;
  };

/** Every component a Markdown page may use: the one registry. */
export default {
  ...MDXComponents,
  CodeBlock,
  Diagram,
  SampleTabs,
  ErrorCard: pending('ErrorCard'),
  CauseList: pending('CauseList'),
  ErrorCatalogue: pending('ErrorCatalogue'),
  LinkArguments: pending('LinkArguments'),
  StatusChoice: pending('StatusChoice'),
  RateLimitTable,
  RoleTable,
  RoleMatrix,
  EndpointTable,
  EndpointFacts,
  SlidingWindowFigure,
  DecisionTree,
  Checklist,
};
