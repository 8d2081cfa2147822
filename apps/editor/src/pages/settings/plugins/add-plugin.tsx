import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { client, type Shape } from '../../_api/client.ts';
import { Panel } from '../../_parts/panel.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import { Inspection } from './inspection.tsx';

export type PackageSource = Shape<'PackageSource'>;

/** A package that was looked at. */
export interface Looked {
  readonly source: PackageSource;
  readonly found: Shape<'PluginInspection'>;
}

const mostBytes = 1_400_000;

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

/** Looks at a package by its name or as a file, and installs it once people agreed. */
export const AddPlugin = () => {
  const t = useWords();
  const [name, setName] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = useAction({
    run: (source: PackageSource) => client.POST('/v1/plugins/inspect', { body: { source } }),
    onDone: (found, source) => setLooked({ source, found }),
  });
  const choose = async (file: File | null) => {
    if (file === null) return;
    setTooLarge(file.size > mostBytes);
    if (file.size <= mostBytes) look.mutate({ archive: await base64Of(file) });
  };
  const done = () => {
    setLooked(null);
    setName('');
  };
  return (
    <Panel title={t('plugins.add')} description={t('plugins.addLead')}>
      {looked === null ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') look.mutate({ npm: name.trim() });
          }}
        >
          <Group gap="sm" align="flex-start">
            <TextInput
              label={t('plugins.npm')}
              description={t('plugins.npmHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder="@acme/sluice-gates"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={tooLarge && t('plugins.fileTooLarge')}
              w={{ base: '100%', xs: 320 }}
            />
            <Button type="submit" loading={look.isPending} disabled={name.trim() === ''} mt={24}>
              {t('plugins.look')}
            </Button>
            <FileButton onChange={(file) => void choose(file)} accept=".tgz,application/gzip">
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  leftSection={<IconUpload size={16} aria-hidden />}
                  loading={look.isPending}
                  mt={24}
                >
                  {t('plugins.file')}
                </Button>
              )}
            </FileButton>
          </Group>
        </form>
      ) : (
        <Inspection looked={looked} onDone={done} />
      )}
    </Panel>
  );
};
