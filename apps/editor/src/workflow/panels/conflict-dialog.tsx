import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { patchedField } from '../document/field-names.ts';
import type { Clash } from '../document/merge.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { settle } from '../state/take-in.ts';
import classes from './conflict-dialog.module.css';

const written = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1);

const Choice = ({
  clash: { field, mine, theirs },
  name,
  value,
  onChange,
}: {
  readonly clash: Clash;
  readonly name: string;
  readonly value: 'mine' | 'theirs';
  readonly onChange: (value: 'mine' | 'theirs') => void;
}) => {
  const words = useWords();
  return (
    <Radio.Group
      label={name}
      value={value}
      onChange={(next) => onChange(next === 'theirs' ? 'theirs' : 'mine')}
      data-testid={`clash-${field}`}
    >
      <div className={classes.sides}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio
            key={side}
            value={side}
            label={words(`conflict.${side}`)}
            description={written(side === 'mine' ? mine : theirs) ?? words('conflict.deleted')}
            classNames={{ description: classes.value ?? '' }}
            data-testid={`clash-${side}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
};

/** Two people changed one field: asks once whose stands, field by field. Everything else is joined already. */
export const ConflictDialog = () => {
  const conflict = useDocument((state) => state.conflict);
  return conflict === null ? null : (
    <BesideWords>
      <Asking key={conflict.theirs.revision} />
    </BesideWords>
  );
};

const Asking = () => {
  const words = useWords();
  const editor = useEditor();
  const clashes = useDocument((state) => state.conflict?.clashes ?? []);
  const document = useDocument((state) => state.document);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string) => (side: 'mine' | 'theirs') => {
    const next = new Set(theirs);
    if (side === 'theirs') next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  const end = (fields: ReadonlySet<string>) => () => settle(editor.documents, fields);
  return (
    <Modal
      opened
      onClose={end(new Set())}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="lg"
      title={words('conflict.title')}
      data-testid="conflict"
    >
      <Stack>
        <Text size="sm">{words('conflict.text', { count: clashes.length })}</Text>
        {clashes.map((clash) => (
          <Choice
            key={clash.field}
            clash={clash}
            name={patchedField(clash.field, document)}
            value={theirs.has(clash.field) ? 'theirs' : 'mine'}
            onChange={choose(clash.field)}
          />
        ))}
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={end(new Set(clashes.map(({ field }) => field)))}
            data-testid="conflict-theirs"
          >
            {words('conflict.takeTheirs')}
          </Button>
          <Button onClick={end(theirs)} data-testid="conflict-mine">
            {words('conflict.done')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
