import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../api/index.ts';
import type { Shape } from '../_api/client.ts';
import { FlowThumbnail } from '../_parts/thumbnail/flow-thumbnail.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './gallery.module.css';

export interface ExampleCardProps {
  readonly example: Shape<'Example'>;
  readonly using: boolean;
  readonly onUse: () => void;
  readonly onRead: () => void;
}

/** One example: its picture, what it is for, and the way to use it. */
export const ExampleCard = ({ example, using, onUse, onRead }: ExampleCardProps) => {
  const t = useWords();
  const types = useQuery(queries.nodeTypes).data?.items;
  const kinds = useMemo(() => new Map(types?.map(({ type, kind }) => [type, kind])), [types]);
  const nodes = example.workflows.reduce((sum, { document }) => sum + document.nodes.length, 0);
  const largest = example.workflows.toSorted((a, b) => b.document.nodes.length - a.document.nodes.length)[0];
  return (
    <Paper withBorder component="article" className={classes.card ?? ''} aria-label={example.title}>
      <div className={classes.picture}>
        {largest && (
          <FlowThumbnail
            document={largest.document}
            kinds={kinds}
            label={t('gallery.picture', { name: largest.name, nodes: largest.document.nodes.length })}
            height={170}
          />
        )}
      </div>
      <div className={classes.body}>
        <Title order={2} size="h3">
          {example.title}
        </Title>
        <Text size="xs" c="dimmed" mb={6}>
          {t('gallery.workflows', { count: example.workflows.length, nodes })}
        </Text>
        <Text size="sm" className={classes.text ?? ''}>
          {example.description}
        </Text>
        <Group gap="xs" mt="md">
          <Button loading={using} onClick={onUse} aria-label={t('gallery.useName', { name: example.title })}>
            {t('gallery.use')}
          </Button>
          <Button
            variant="default"
            onClick={onRead}
            aria-label={t('gallery.readName', { name: example.title })}
          >
            {t('gallery.read')}
          </Button>
        </Group>
      </div>
    </Paper>
  );
};
