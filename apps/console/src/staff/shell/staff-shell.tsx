import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import { ActionIcon, AppShell, Burger, Group, Kbd, Menu, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { CircleUserRound, LogOut, Search, WifiOff } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { LanguageMenu } from '../../app/language-menu';
import { Loading } from '../../app/loading';
import { SchemeMenu } from '../../app/scheme-menu';
import { appTexts } from '../../app/texts';
import { Mark } from '../../design/mark';
import { useMe } from '../../identity/me';
import { signOut } from '../../identity/session';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { useWords } from '../../language/use-words';
import { useLive } from '../../live/use-live';
import { placesOf } from '../navigation';
import { staffTexts } from '../texts';
import { SearchBox } from './search-box';
import classes from './staff-shell.module.css';

/** Around every staff page: where one may go, the search, language and colours, who one is. */
export function StaffShell() {
  const t = useTexts(appTexts);
  const [isOpen, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const close = menu.close;
  useEffect(close, [pathname, close]);
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 60 }}
        navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
        padding={{ base: 'sm', sm: 'lg' }}
        classNames={{ header: classes.header, navbar: classes.navbar, main: classes.main }}
      >
        <AppShell.Header>
          <Header isOpen={isOpen} toggle={menu.toggle} />
        </AppShell.Header>
        <AppShell.Navbar>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <div className={classes.page}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </div>
        </AppShell.Main>
      </AppShell>
      <SearchBox />
      <Notifications position="bottom-center" />
    </>
  );
}

function Header({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  const t = useTexts(staffTexts);
  const app = useTexts(appTexts);
  const isConnected = useLive();
  return (
    <Group h="100%" px="sm" justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="xs" wrap="nowrap">
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          color="currentColor"
          aria-label={t('navigation.open')}
          aria-expanded={isOpen}
        />
        <Link to="/work" className={classes.brand} aria-label={app('name')}>
          <Mark size={32} />
          <Text fw={600} fz="lg" visibleFrom="xs" component="span">
            {app('name')}
          </Text>
        </Link>
      </Group>
      <UnstyledButton
        className={classes.search}
        onClick={spotlight.open}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K"
      >
        <Search size={18} aria-hidden />
        <Text size="sm" visibleFrom="sm" component="span" truncate>
          {t('search.hint')}
        </Text>
        <Kbd visibleFrom="lg" className={classes.kbd}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <Group gap={0} wrap="nowrap">
        {!isConnected && (
          <Tooltip label={t('live.off')}>
            <ActionIcon className="on-ink" aria-label={t('live.off')} role="status">
              <WifiOff size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <div className={classes.wide}>
          <LanguageMenu />
        </div>
        <SchemeMenu />
        <Account />
      </Group>
    </Group>
  );
}

function Account() {
  const t = useTexts(staffTexts);
  const me = useMe();
  return (
    <Menu position="bottom-end" withinPortal width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('account')} className="on-ink">
          <CircleUserRound size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            <Name>{me.name}</Name>
          </Text>
          <Text size="xs">{me.roles.map((role) => t(`role.${role}`)).join(' · ')}</Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={18} aria-hidden className="mirrored" />} onClick={() => void signOut()}>
          {t('sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Navigation() {
  const t = useTexts(staffTexts);
  const words = useWords();
  const me = useMe();
  return (
    <nav aria-label={t('navigation')} className={classes.nav}>
      {placesOf(me).map(({ label, places }) => (
        <section key={label[2]}>
          <Text size="xs" className={classes.group} component="h2">
            {words(label)}
          </Text>
          <ul className={classes.places}>
            {places.map(({ to, label: name, icon: Icon }) => (
              <li key={to}>
                <Link to={to} className={classes.place} activeProps={{ 'aria-current': 'page' }}>
                  <Icon size={20} aria-hidden />
                  <span>{words(name)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={classes.narrow}>
        <LanguageMenu />
      </div>
    </nav>
  );
}
