import { Button, Menu } from '@mantine/core';
import { Check, Languages } from 'lucide-react';
import { changeLanguage } from '../language/i18n';
import { languageNames, languages } from '../language/languages';
import { useLanguage, useTexts } from '../language/use-texts';
import classes from './language-menu.module.css';
import { appTexts } from './texts';

/** Changes the language where one is: the page, what is open and what was typed stay. */
export function LanguageMenu({ color }: { color?: string }) {
  const t = useTexts(appTexts);
  const language = useLanguage();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color={color ?? 'gray'}
          px="sm"
          leftSection={<Languages size={18} aria-hidden />}
          aria-label={`${t('language')}: ${languageNames[language]}`}
          className="on-ink"
          classNames={{ label: classes.label, section: classes.section }}
        >
          {languageNames[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            onClick={() => void changeLanguage(one)}
            rightSection={one === language ? <Check size={16} aria-hidden /> : undefined}
          >
            {languageNames[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
