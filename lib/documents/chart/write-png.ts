import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The screen's face as TrueType, which the web's WOFF is not; nothing of the machine's own fonts is used. */
const fonts = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'];

/** An SVG as a picture, sharp enough for print at its width on A4. @param scale pixels for each px of the SVG. */
export function writePng(svg: string, scale = 2): Uint8Array {
  const folder = path.join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro');
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((file) => path.join(folder, file)),
      defaultFontFamily: 'Be Vietnam Pro',
    },
  });
  return drawing.render().asPng();
}
