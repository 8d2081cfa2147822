import { Alert, SimpleGrid, TagsInput } from '@mantine/core';
import type { CompanyDomains as Domains } from '@sluice/model';
import { useState } from 'react';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { Draft } from './use-draft.ts';
import { writtenDomain } from './written-domain.ts';

const none: Domains = { freeMail: [], companies: [] };
const kinds = ['freeMail', 'companies'] as const satisfies readonly (keyof Domains)[];

/** Which domains are companies and which are free mail, on top of the kept list. */
export const CompanyDomains = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const domains = draft.workspace.companyDomains ?? none;
  const both = domains.freeMail.filter((one) => domains.companies.includes(one));
  return (
    <Panel title={t('domains.title')} description={t('domains.lead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" maw={820}>
        {kinds.map((kind) => (
          <DomainList
            key={kind}
            kind={kind}
            domains={domains[kind]}
            onChange={(next) => draft.change({ companyDomains: { ...domains, [kind]: next } })}
          />
        ))}
      </SimpleGrid>
      {both.length > 0 && (
        <Alert color="yellow" mt="md" maw={820}>
          {t('domains.both', { domains: both.join(', ') })}
        </Alert>
      )}
    </Panel>
  );
};

const DomainList = ({
  kind,
  domains,
  onChange,
}: {
  readonly kind: keyof Domains;
  readonly domains: readonly string[];
  readonly onChange: (domains: readonly string[]) => void;
}) => {
  const t = useWords();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <TagsInput
      label={t(`domains.${kind}`)}
      description={t(`domains.${kind}Hint`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={domains.length === 0 ? t('domains.write') : ''}
      value={[...domains]}
      splitChars={[',', ';', ' ']}
      acceptValueOnBlur
      clearable
      error={refused === null ? null : t('domains.bad', { text: refused })}
      onChange={(written) => {
        setRefused(written.find((text) => writtenDomain(text) === null) ?? null);
        onChange([...new Set(written.map(writtenDomain).filter((one) => one !== null))]);
      }}
    />
  );
};
