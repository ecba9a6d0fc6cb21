import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Appendix, Paper } from '@/lib/domain/meeting/paper/paper';
import { attachedTo } from '../attached-to';
import type { Face } from '../pen';
import { pieces } from './blocks';
import { letterhead } from './letterhead';
import { opening, titled } from './opening';
import { gap } from './rule';
import { fitText, type Setting } from './ruler';
import { signature } from './signature';
import { mm, style } from './styles';

const upright = mm(160);
const across = mm(247);

/** The paper itself, and each appendix with pages of its own. */
export async function sectionsOf(setting: Setting, paper: Paper): Promise<ISectionOptions[]> {
  const signed = signature(paper);
  const last = paper.blocks.length - 1;
  // None signs a page that says nothing: the last words go with the signature.
  const said = paper.blocks.flatMap((one, at) =>
    pieces(setting, one, upright, at === last && signed.length > 0),
  );
  const sections: ISectionOptions[] = [
    {
      ...page('upright', paper.foot),
      children: [letterhead(setting, paper), ...opening(setting, paper), ...said, ...signed],
    },
  ];
  for (const appendix of paper.appendices) {
    await setting.pen.breathe();
    sections.push(appendixSection(setting, appendix, paper));
  }
  return sections;
}

function appendixSection(setting: Setting, appendix: Appendix, paper: Paper): ISectionOptions {
  const width = appendix.lies === 'across' ? across : upright;
  const blocks = appendix.blocks.flatMap((one) => pieces(setting, one, width));
  const head = appendixHead(setting, appendix, paper, width);
  return { ...page(appendix.lies, paper.foot), children: [...head, ...blocks] };
}

/** A4; the page's number centred in the top margin, from 1, not shown on the first page. */
function page(lies: Appendix['lies'], foot: string): Omit<ISectionOptions, 'children'> {
  const footer = new Footer({ children: [new Paragraph({ style: style.foot, text: foot })] });
  const number = new Paragraph({
    style: style.pageNumber,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: lies === 'across' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(8) },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    footers: { default: footer, first: footer },
  };
}

function appendixHead(
  { pen }: Setting,
  { numeral, title }: Appendix,
  paper: Paper,
  width: number,
): Paragraph[] {
  const attached = attachedTo(paper);
  const sideOf = (text: string, face: Face) => fitText(pen, text, face, [14], width).side;
  return [
    new Paragraph({ style: style.appendix, text: `Phụ lục ${numeral}`.trim() }),
    titled(title, style.appendixTitle, sideOf(title, 'bold'), 0),
    titled(attached, style.period, sideOf(attached, 'italic'), 0),
    gap(),
  ];
}
