import { Stack, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { places } from './navigation.ts';
import classes from './shell.module.css';

/** Links to the places; icons alone, named by tooltip, when collapsed. */
export const NavLinks = ({
  collapsed,
  onNavigate,
}: {
  readonly collapsed: boolean;
  readonly onNavigate: () => void;
}) => {
  const intl = useIntl();
  return (
    <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
      {places.map(({ to, label, icon: Icon, exact }) => {
        const name = intl.formatMessage({ id: label });
        return (
          <li key={to}>
            <Tooltip label={name} position="right" disabled={!collapsed}>
              <Link
                to={to}
                activeOptions={{ exact }}
                className={classes.link}
                aria-label={name}
                onClick={onNavigate}
              >
                <Icon size={19} stroke={1.7} aria-hidden />
                {collapsed ? null : name}
              </Link>
            </Tooltip>
          </li>
        );
      })}
    </Stack>
  );
};
