import { Anchor, Code, List, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { keyed } from '../keyed.ts';
import { type Block, type Inline, parseMarkdown } from './parse.ts';

const InlineText = ({ parts }: { readonly parts: readonly Inline[] }) =>
  keyed(parts).map(({ key, item: part }) => {
    if (part.kind === 'code') return <Code key={key}>{part.text}</Code>;
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>;
    if (part.kind === 'emphasis') return <em key={key}>{part.text}</em>;
    if (part.kind === 'link')
      return (
        <Anchor key={key} href={part.href} inherit underline="always" rel="noreferrer">
          {part.text}
        </Anchor>
      );
    return <span key={key}>{part.text}</span>;
  });

const orders = [3, 4, 5, 6] as const;

const BlockView = ({ block }: { readonly block: Block }) => {
  if (block.kind === 'heading')
    return (
      <Title
        order={orders[Math.min(block.level, orders.length) - 1] ?? 6}
        size={block.level < 3 ? 'h4' : 'h5'}
        mt="md"
        mb={6}
      >
        <InlineText parts={block.content} />
      </Title>
    );
  if (block.kind === 'code')
    return (
      <Code block my="sm" tabIndex={0}>
        {block.text}
      </Code>
    );
  if (block.kind === 'list')
    return (
      <List type={block.ordered ? 'ordered' : 'unordered'} size="sm" my="sm" spacing={4}>
        {keyed(block.items).map(({ key, item }) => (
          <List.Item key={key}>
            <InlineText parts={item} />
          </List.Item>
        ))}
      </List>
    );
  if (block.kind === 'table')
    return (
      <Table.ScrollContainer minWidth={320} my="sm">
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              {keyed(block.head).map(({ key, item: cell }) => (
                <Table.Th key={key}>
                  <InlineText parts={cell} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keyed(block.rows).map(({ key: rowKey, item: row }) => (
              <Table.Tr key={rowKey}>
                {keyed(row).map(({ key, item: cell }) => (
                  <Table.Td key={key}>
                    <InlineText parts={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    );
  return (
    <Text size="sm" my="sm">
      <InlineText parts={block.content} />
    </Text>
  );
};

/** Shows the Markdown of an example's README; headings start at level 3, raw HTML is text. */
export const Markdown = ({ source }: { readonly source: string }) => {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return keyed(blocks).map(({ key, item }) => <BlockView key={key} block={item} />);
};
