import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { readWorkflowFile } from '../../workflow/carry/workflow-file.ts';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

/** Makes a draft of a workflow's file and opens it. */
export const ImportButton = () => {
  const t = useWords();
  const navigate = useNavigate();
  const bring = useAction({
    run: async (file: File) => {
      const document = readWorkflowFile(await file.text());
      if (document === null) throw new Error(t('workflows.notAFile', { name: file.name }));
      /* The client's types are those of the wire: lists there are not read-only. */
      const body = { name: document.name, document };
      return client.POST('/v1/workflows', { body: JSON.parse(JSON.stringify(body)) });
    },
    refresh: [['workflows']],
    said: 'workflows.imported',
    onDone: ({ id }) => navigate({ to: '/workflows/$id', params: { id } }),
  });
  return (
    <FileButton accept="application/json,.json" onChange={(file) => file !== null && bring.mutate(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          loading={bring.isPending}
          data-testid="import-workflow"
        >
          {t('workflows.import')}
        </Button>
      )}
    </FileButton>
  );
};
