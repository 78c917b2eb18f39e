import { Anchor, Box, Button, Container, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { LanguageMenu } from '../../app/language-menu';
import { SchemeMenu } from '../../app/scheme-menu';
import { appTexts } from '../../app/texts';
import { Mark } from '../../design/mark';
import { consoleConfig } from '../../identity/config';
import { useTexts } from '../../language/use-texts';
import classes from './public-shell.module.css';

export function PublicShell() {
  const t = useTexts(appTexts);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <header className={classes.header}>
        <Container size="lg" className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Mark size={36} />
            <span>{t('name')}</span>
          </Link>
          <Group gap={4} wrap="nowrap">
            <LanguageMenu />
            <SchemeMenu />
            <Button
              variant="default"
              px="sm"
              renderRoot={(props) => <Link to="/work" {...props} />}
              aria-label={t('sign-in')}
              leftSection={<LogIn size={18} aria-hidden className="mirrored" />}
              classNames={{ label: classes.wide, section: classes.icon }}
            >
              {t('sign-in')}
            </Button>
          </Group>
        </Container>
      </header>
      <Container size="lg" component="main" id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </Container>
      <Foot />
    </div>
  );
}

function Foot() {
  const t = useTexts(appTexts);
  const { data: config } = useQuery({ queryKey: ['console-config'], queryFn: consoleConfig, staleTime: Infinity });
  return (
    <Box component="footer" className={classes.foot}>
      <Container size="lg">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t('office')}</Text>
          <Text size="sm">{t('foot.law')}</Text>
          {config?.development === true && (
            <Group gap="sm">
              <Text size="sm">{t('foot.development')}</Text>
              <Anchor size="sm" href="/docs" underline="always">
                {t('foot.api')}
              </Anchor>
              <Anchor size="sm" href="/dev/outbox" underline="always">
                {t('foot.outbox')}
              </Anchor>
            </Group>
          )}
        </Group>
      </Container>
    </Box>
  );
}
