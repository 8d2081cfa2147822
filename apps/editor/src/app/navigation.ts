import {
  IconActivityHeartbeat,
  IconArrowsExchange,
  IconBuilding,
  IconChartBar,
  IconFlask,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconMail,
  IconSettings,
  IconSitemap,
  IconUsers,
} from '@tabler/icons-react';

/** The places of the product, in the order shown. */
export const places = [
  { to: '/', label: 'nav.home', icon: IconHome, exact: true },
  { to: '/workflows', label: 'nav.workflows', icon: IconSitemap, exact: false },
  { to: '/experiments', label: 'nav.experiments', icon: IconFlask, exact: false },
  { to: '/leads', label: 'nav.leads', icon: IconUsers, exact: false },
  { to: '/accounts', label: 'nav.accounts', icon: IconBuilding, exact: false },
  { to: '/handoffs', label: 'nav.handoffs', icon: IconArrowsExchange, exact: false },
  { to: '/analytics', label: 'nav.analytics', icon: IconChartBar, exact: false },
  { to: '/mailbox', label: 'nav.mailbox', icon: IconMail, exact: false },
  { to: '/gallery', label: 'nav.gallery', icon: IconLayoutGrid, exact: false },
  { to: '/operations', label: 'nav.operations', icon: IconActivityHeartbeat, exact: false },
  { to: '/activity', label: 'nav.activity', icon: IconHistory, exact: false },
  { to: '/settings', label: 'nav.settings', icon: IconSettings, exact: false },
] as const;
