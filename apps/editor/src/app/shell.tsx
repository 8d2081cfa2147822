import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  Loader,
  Stack,
  Tooltip,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { openCommands } from '../commands/open-commands.ts';
import { NavLinks } from './nav-links.tsx';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

/** Navigation at the left (above, on a phone), the page at the right. */
export const Shell = () => {
  const intl = useIntl();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'sluice.nav-collapsed', defaultValue: false });
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
  const wide = useRouterState({ select: (state) => /^\/workflows\/[^/]+\/?$/.test(state.location.pathname) });
  const words = (id: string) => intl.formatMessage({ id });
  return (
    <AppShell
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: collapsed ? 60 : 212, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
    >
      <a href="#content" className={classes.skip}>
        <FormattedMessage id="shell.skip" />
      </a>
      <AppShell.Header hiddenFrom="sm" px="sm">
        <Group h="100%">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={words('shell.openMenu')} />
          <Link to="/" className={classes.brand}>
            <img src="/favicon.svg" alt="" /> Sluice
          </Link>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        p="xs"
        className={`${classes.navbar} ${collapsed ? classes.collapsed : ''}`}
        aria-label={words('shell.navigation')}
      >
        <Stack gap="sm" style={{ flex: 1 }}>
          <Link to="/" className={classes.brand} aria-label="Sluice">
            <img src="/favicon.svg" alt="" />
            {collapsed ? null : 'Sluice'}
          </Link>
          <NavLinks collapsed={collapsed && !opened} onNavigate={close} />
        </Stack>
        <UserMenu collapsed={collapsed && !opened} />
        <Group gap={4} justify="center" style={collapsed ? { flexDirection: 'column' } : undefined}>
          <Tooltip label={`${words('shell.commands')} (Ctrl+K)`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words('shell.commands')}
              onClick={() => void openCommands()}
            >
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words(dark ? 'shell.light' : 'shell.dark')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words(dark ? 'shell.light' : 'shell.dark')}
              onClick={() => setColorScheme(dark ? 'light' : 'dark')}
              data-scheme={colorScheme}
              data-testid="color-scheme"
            >
              {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={words(collapsed ? 'shell.expand' : 'shell.collapse')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              visibleFrom="sm"
              aria-label={words(collapsed ? 'shell.expand' : 'shell.collapse')}
              aria-pressed={collapsed}
              onClick={() => setCollapsed(!collapsed)}
            >
              {collapsed ? (
                <IconLayoutSidebarLeftExpand size={18} aria-hidden />
              ) : (
                <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        </Group>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <div
          style={
            wide
              ? undefined
              : { padding: 'clamp(0.875rem, 2.5vw, 1.75rem)', maxWidth: 1360, marginInline: 'auto' }
          }
        >
          <Suspense fallback={<Loader size="sm" m="xl" aria-label={words('common.loading')} />}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
    </AppShell>
  );
};
