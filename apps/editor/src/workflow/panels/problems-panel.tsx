import { Text } from '@mantine/core';
import { useWords } from '../../messages/use-words.ts';
import { useDocument } from '../state/editor.ts';
import { DiagnosticList } from './diagnostic-list.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { ShowNodeButton } from './show-node-button.tsx';

/** Everything that is wrong with the workflow, errors first. */
export const ProblemsPanel = () => {
  const words = useWords();
  const diagnostics = useDocument((state) => state.diagnostics);
  const sorted = [...diagnostics].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return (
    <PanelFrame title={words('view.problems')}>
      {sorted.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words('problems.none')}
        </Text>
      ) : null}
      <DiagnosticList
        diagnostics={sorted}
        action={({ node }) => (node === undefined ? null : <ShowNodeButton node={node} />)}
      />
    </PanelFrame>
  );
};
