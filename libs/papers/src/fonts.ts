/** TrueType files inside packages: found as modules are, so wherever the packages are installed. */
const files = [
  // One glyph a letter, so that words are found and copied as they were written; others draw bases, dots and pairs apart.
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
];

/** Absolute paths of the fonts the papers are set in. Throws where a package is missing. */
export const fontFiles = (): string[] => files.map((file) => require.resolve(file));
