import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { asApiError, queries } from '../api/index.ts';
import { chooseLanguage, currentLanguage, languages } from '../messages/language.ts';
import { signOut } from '../pages/_api/auth.ts';
import classes from './shell.module.css';

/** Who is signed in, and the way out. */
export const UserMenu = ({ collapsed }: { readonly collapsed: boolean }) => {
  const cache = useQueryClient();
  const router = useRouter();
  const user = useQuery(queries.session).data?.user;
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      cache.clear();
      router.history.push('/sign-in');
    },
    onError: (error) => notifications.show({ color: 'red', message: asApiError(error).title }),
  });
  if (user == null) return null;
  return (
    <Menu position="top-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={classes.user ?? ''} data-testid="user-menu">
          <span aria-hidden>
            <Avatar name={user.name} size={28} radius="xl" color="river" alt="" />
          </span>
          {collapsed ? (
            <VisuallyHidden>{user.name}</VisuallyHidden>
          ) : (
            <Text span size="sm" fw={550} truncate>
              {user.name}
            </Text>
          )}
          <VisuallyHidden>
            <FormattedMessage id="shell.account" />
          </VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <FormattedMessage id="shell.language" />
        </Menu.Label>
        {languages.map(({ id, name }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === currentLanguage()}
            lang={id}
            leftSection={
              <IconCheck size={16} aria-hidden visibility={id === currentLanguage() ? undefined : 'hidden'} />
            }
            onClick={() => chooseLanguage(id)}
            data-testid={`language-${id}`}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => leave.mutate()}
          data-testid="sign-out"
        >
          <FormattedMessage id="shell.signOut" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
