import MDXComponents from '@theme-original/MDXComponents';
import type { ComponentProps } from 'react';
import { TreeIsland } from '../decisions/TreeIsland';
import { TreeQuestions } from '../decisions/TreeQuestions';
import { DiagnoseIsland } from '../diagnosis/views/page/DiagnoseIsland';
import { TokenTool } from '../diagnosis/views/token/TokenTool';
import { PasteYourCall, YourCallIsland } from '../diagnosis/views/YourCallIsland';
import { Diagram } from '../diagrams/Diagram';
import { RateLimitTable } from '../limits/RateLimitTable';
import { SlidingWindowFigure } from '../limits/SlidingWindowFigure';
import { RoleTable } from '../access/RoleTable';
import { RoleMatrix } from '../access/RoleMatrix';
import { EndpointTable } from '../access/EndpointTable';
import { EndpointFacts } from '../access/EndpointFacts';
import { Checklist } from '../checklists/Checklist';
import { CodeFacts } from '../errors/verdict/CodeFacts';
import { ErrorCard } from '../errors/verdict/ErrorCard';
import { ErrorHead } from '../errors/verdict/ErrorHead';
import { CauseList } from '../errors/views/CauseList';
import { ErrorTable } from '../errors/views/ErrorTable';
import { StatusChoice } from '../errors/views/StatusChoice';
import { CodeBlock } from '../samples/CodeBlock';
import { SampleTabs } from '../samples/SampleTabs';
import { Provoke, SandboxConsole } from '../sandbox/console/OpenConsole';
import { HeadingList } from '../search/ui/HeadingList';
import { PageSearch } from '../search/ui/PageSearch';
import { defineIsland } from '../islands/define-island';
import { TableScroll } from '../ui/TableScroll';

/** Every component a Markdown page may use: the one registry. */
export default {
  ...MDXComponents,
  table: ({ children }: ComponentProps<'table'>) => <TableScroll>{children}</TableScroll>,
  CodeBlock,
  Diagram,
  SampleTabs,
  ErrorHead,
  ErrorCard,
  CauseList,
  CodeFacts,
  ErrorTable,
  StatusChoice: defineIsland('StatusChoice', StatusChoice),
  RateLimitTable: defineIsland('RateLimitTable', RateLimitTable),
  RoleTable,
  RoleMatrix,
  EndpointTable,
  EndpointFacts,
  SlidingWindowFigure,
  Diagnose: DiagnoseIsland,
  DecisionTree: TreeIsland,
  TreeQuestions,
  Checklist: defineIsland('Checklist', Checklist),
  Provoke: defineIsland('Provoke', Provoke),
  PageSearch,
  HeadingList,
  YourCall: YourCallIsland,
  PasteYourCall,
  TokenTool: defineIsland('TokenTool', TokenTool),
  SandboxConsole: defineIsland('SandboxConsole', SandboxConsole),
};
