import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Diagnostic } from '@sluice/model';
import { IconAlertTriangle, IconCircleX, IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { applyFix } from '../edits/apply-fix.ts';
import { commitNow, useEditor } from '../state/editor.ts';

/** Problems in words, each with its one-click mend where it has one. */
export const DiagnosticList = ({
  diagnostics,
  action,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly action?: (diagnostic: Diagnostic) => ReactNode;
}) => {
  const editor = useEditor();
  if (diagnostics.length === 0) return null;
  return (
    <Stack gap="xs">
      {diagnostics.map((diagnostic) => {
        const { code, path, message, severity, fix } = diagnostic;
        const Icon = severity === 'error' ? IconCircleX : IconAlertTriangle;
        return (
          <Alert
            key={`${code} ${path} ${message}`}
            color={severity === 'error' ? 'red' : 'orange'}
            variant="light"
            icon={<Icon size={18} aria-hidden />}
            p="xs"
            data-testid={`diagnostic-${code}`}
          >
            <Text size="sm">{message}</Text>
            <Group gap="xs" mt={fix === undefined && action === undefined ? 0 : 6}>
              {fix === undefined ? null : (
                <Button
                  size="compact-xs"
                  leftSection={<IconWand size={14} aria-hidden />}
                  data-testid={`fix-${code}`}
                  onClick={() =>
                    commitNow(editor, applyFix(editor.documents.getState().document, fix.patches), {
                      message: 'edit.fix',
                    })
                  }
                >
                  {fix.title}
                </Button>
              )}
              {action?.(diagnostic)}
            </Group>
          </Alert>
        );
      })}
    </Stack>
  );
};
