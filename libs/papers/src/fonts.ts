/** TrueType files inside packages: found as modules are, so wherever the packages are installed. */
const files = [
  // Arabic and Latin of one design, and letters that are one glyph each: what is copied from the PDF is what was written.
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  // Letters the first has not: transcribed Amazigh names, Greek, Cyrillic.
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
];

/** Absolute paths of the fonts the papers are set in. Throws where a package is missing. */
export const fontFiles = (): string[] => files.map((file) => require.resolve(file));
