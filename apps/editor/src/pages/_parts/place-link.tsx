import { Anchor, type AnchorProps } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

export interface PlaceLinkProps extends AnchorProps {
  /** A place of the product with its filters: `/leads?band=hot`. */
  readonly href: string;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}

/** A link within the product that carries filters; a click with a modifier stays the browser's. */
export const PlaceLink = ({ href, children, ...rest }: PlaceLinkProps) => {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <Anchor href={href} onClick={go} {...rest}>
      {children}
    </Anchor>
  );
};
