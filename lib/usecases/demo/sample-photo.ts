import sharp from 'sharp';
import type { IdeaTheme } from '@/lib/domain/idea';
import type { PhotoMoment } from '@/lib/domain/project/words';

const WIDTH = 720;
const HEIGHT = 480;

const GROUND: Readonly<Record<PhotoMoment, string>> = {
  before: '#b9b2a3',
  during: '#c9b27c',
  after: '#7fae6b',
};

/** What stands on the ground once it is there; drawn, so that nobody takes it for a photo of a real place. */
const THINGS: Readonly<Record<IdeaTheme, string>> = {
  green:
    '<g fill="#3d7a45"><circle cx="200" cy="300" r="46"/><circle cx="290" cy="320" r="38"/><circle cx="500" cy="305" r="52"/></g><g fill="#d8587a"><circle cx="200" cy="290" r="10"/><circle cx="300" cy="312" r="9"/><circle cx="510" cy="292" r="11"/></g>',
  meeting:
    '<g fill="#8a5a34"><rect x="190" y="270" width="340" height="20"/><rect x="220" y="290" width="16" height="80"/><rect x="484" y="290" width="16" height="80"/><rect x="170" y="335" width="380" height="14"/></g>',
  play: '<g fill="none" stroke="#b4560f" stroke-width="16"><path d="M210 380 300 200 390 380M300 200H500M500 200l60 180"/></g><rect x="360" y="290" width="70" height="12" fill="#1f6f9c"/>',
  safety:
    '<g fill="#444"><rect x="350" y="150" width="14" height="240"/><rect x="350" y="150" width="80" height="12"/></g><circle cx="430" cy="172" r="26" fill="#ffd25a"/>',
  other:
    '<g fill="#7a3f9d"><rect x="220" y="230" width="120" height="140"/><rect x="380" y="270" width="150" height="100"/></g>',
};

/** A drawn picture as PNG in place of a photo, with the word for it in the picture itself. */
export function samplePhoto(theme: IdeaTheme, moment: PhotoMoment): Promise<Buffer> {
  const thing = moment === 'before' ? '' : THINGS[theme];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#cfe4ef"/>
    <path d="M0 250 90 190h90l60 60h140l80-70h120l140 70v50H0z" fill="#d8cfc4"/>
    <rect y="290" width="${WIDTH}" height="190" fill="${GROUND[moment]}"/>${thing}
    <rect width="${WIDTH}" height="44" fill="#12303c"/>
    <text x="16" y="30" font-family="sans-serif" font-size="22" fill="#fff">VOORBEELD: getekend, geen foto</text></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer();
}
