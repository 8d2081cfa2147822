import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Shape } from '../../_api/client.ts';
import { badText } from '../../_parts/bad-text.ts';
import { useWords } from '../../_parts/use-words.ts';
import { EraseModal } from './erase-modal.tsx';

/** What a person may ask for: a copy of everything that is kept of them, and that it be deleted. */
export const PrivacyMenu = ({ lead, name }: { readonly lead: Shape<'Lead'>; readonly name: string }) => {
  const t = useWords();
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('privacy.menu')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={`/v1/leads/${lead.id}/export`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('privacy.export')}
          </Menu.Item>
          <Menu.Item
            c={badText}
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setErasing(true)}
          >
            {t('privacy.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EraseModal lead={lead} name={name} opened={erasing} onClose={() => setErasing(false)} />
    </>
  );
};
