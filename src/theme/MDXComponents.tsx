import MDXComponents from '@theme-original/MDXComponents';
import { CodeBlock } from '../samples/CodeBlock';
import { SampleTabs } from '../samples/SampleTabs';

/** Every component a Markdown page may use: the one registry. */
export default {
  ...MDXComponents,
  CodeBlock,
  SampleTabs,
};
