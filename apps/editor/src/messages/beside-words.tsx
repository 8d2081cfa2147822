import type { ReactNode } from 'react';
import { besideDe } from './beside.de.ts';
import { besideEn } from './beside.en.ts';
import { MoreWords } from './more-words.tsx';

const words = { en: besideEn, de: besideDe };

/** What is inside speaks of history, comments, sharing and watching. */
export const BesideWords = ({ children }: { readonly children: ReactNode }) => (
  <MoreWords words={words}>{children}</MoreWords>
);
