/**
 * The fonts the papers are set in: TrueType files inside packages, found as modules are, so wherever these are installed.
 * Throws where one is missing.
 */
export const fontFiles = (): string[] => [
  // One glyph a letter, so that words are found and copied as they were written; others draw bases, dots and pairs apart.
  require.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
  require.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf'),
];
