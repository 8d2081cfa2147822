import { NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import { CompanyDomains } from './company-domains.tsx';
import type { Draft } from './use-draft.ts';

const zones = Intl.supportedValuesOf('timeZone');

/** Name, sender, time zone, the time sales has to answer, and which contacts make a company. */
export const Company = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { workspace, change } = draft;
  return (
    <Stack>
      <Panel title={t('settings.company')} description={t('company.lead')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" maw={820}>
          <TextInput
            label={t('company.name')}
            value={workspace.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Select
            label={t('company.timezone')}
            data={zones.includes(workspace.timezone) ? zones : [workspace.timezone, ...zones]}
            value={workspace.timezone}
            onChange={(timezone) => timezone !== null && change({ timezone })}
            searchable
            allowDeselect={false}
          />
          <TextInput
            label={t('company.sender')}
            description={t('company.senderHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={workspace.sender}
            onChange={(event) => change({ sender: event.currentTarget.value })}
          />
          <TextInput
            label={t('company.marketingEmail')}
            type="email"
            value={workspace.marketingEmail}
            onChange={(event) => change({ marketingEmail: event.currentTarget.value })}
          />
          <NumberInput
            label={t('company.sla')}
            description={t('company.slaHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={1}
            max={8760}
            value={workspace.slaHours}
            onChange={(slaHours) => typeof slaHours === 'number' && slaHours > 0 && change({ slaHours })}
          />
        </SimpleGrid>
      </Panel>
      <Panel title={t('company.publishing')} description={t('company.publishingLead')}>
        <Switch
          label={t('company.approval')}
          description={t('company.approvalHint')}
          checked={workspace.publishing?.approval === true}
          onChange={(event) => change({ publishing: { approval: event.currentTarget.checked } })}
          data-testid="approval"
        />
      </Panel>
      <CompanyDomains draft={draft} />
    </Stack>
  );
};
