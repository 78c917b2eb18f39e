// Draws one picture anew from its points, in a process of its own (pictures.ts), whose memory ends with it and which knows no
// secret. Arguments: from, to, format, longest side, most points.
import sharp from 'sharp';

const [from, to, format, longestSide, mostPixels] = process.argv.slice(2);
const side = Number(longestSide);

sharp.cache(false);
sharp.concurrency(1);
await sharp(from, { limitInputPixels: Number(mostPixels), failOn: 'error' })
  .autoOrient()
  .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  .toFormat(format, format === 'png' ? {} : { quality: 85 })
  .toFile(to);
