import { Text, type TextProps } from '@mantine/core';
import { createElement, type ReactNode } from 'react';

const marked = (text: string): ReactNode[] =>
  text
    .split(/\*\*(.+?)\*\*/g)
    .map((part, index) => (index % 2 === 1 ? createElement('strong', null, part) : part));

/** A sentence of the server: `**strong**` parts are set in bold, nothing else is markup. */
export const SentenceText = ({ text, ...props }: { readonly text: string } & TextProps) => (
  <Text size="sm" {...props}>
    {createElement('span', null, ...marked(text))}
  </Text>
);
