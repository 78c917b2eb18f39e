import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Moon, Sun, SunMoon } from 'lucide-react';
import { useTexts } from '../language/use-texts';
import { appTexts } from './texts';

const icons = { light: Sun, dark: Moon, auto: SunMoon } as const;

/** Light, dark, or as the device has it; kept for the next visit. */
export function SchemeMenu() {
  const t = useTexts(appTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={`${t('scheme')}: ${t(`scheme.${colorScheme}`)}`} className="on-ink">
          <Icon size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? <Check size={16} aria-hidden /> : undefined}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
