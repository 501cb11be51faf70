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
import { ErrorCard } from '../errors/ErrorCard';
import { CauseList } from '../errors/CauseList';
import { ErrorCatalogue } from '../errors/ErrorCatalogue';
import { LinkArguments } from '../errors/LinkArguments';
import { StatusChoice } from '../errors/StatusChoice';
import { CodeBlock } from '../samples/CodeBlock';
import { SampleTabs } from '../samples/SampleTabs';
import { Provoke } from '../sandbox/console/Provoke';
import { SandboxConsole } from '../sandbox/console/SandboxConsole';
import { asIsland } from '../static-content/as-island';
import { MarkdownTable } from '../ui/MarkdownTable';
import { PageRoot } from './PageRoot';

/** Every component a Markdown page may use: the one registry. */
export default {
  ...MDXComponents,
  wrapper: PageRoot,
  table: MarkdownTable,
  CodeBlock,
  Diagram,
  SampleTabs,
  ErrorCard,
  CauseList,
  ErrorCatalogue,
  LinkArguments: asIsland('LinkArguments', LinkArguments),
  StatusChoice,
  RateLimitTable: asIsland('RateLimitTable', RateLimitTable),
  RoleTable,
  RoleMatrix,
  EndpointTable,
  EndpointFacts,
  SlidingWindowFigure,
  DecisionTree: asIsland('DecisionTree', DecisionTree),
  Checklist: asIsland('Checklist', Checklist),
  Provoke: asIsland('Provoke', Provoke),
  SandboxConsole: asIsland('SandboxConsole', SandboxConsole),
};
