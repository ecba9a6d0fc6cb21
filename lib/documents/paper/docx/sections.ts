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
import { blankDay, numberLine } from '@/lib/domain/meeting/date-line';
import type { Appendix, Paper } from '@/lib/domain/meeting/paper';
import { pieces } from './blocks';
import { clean } from './clean';
import { letterhead } from './letterhead';
import { opening } from './opening';
import { signature } from './signature';
import { mm, style } from './styles';

const upright = mm(160);
const across = mm(247);

/** The paper itself, and each appendix with pages of its own. */
export function sectionsOf(paper: Paper): ISectionOptions[] {
  const main = [letterhead(paper), ...opening(paper), ...paper.blocks.flatMap((one) => pieces(one, upright))];
  return [
    { ...page('upright', paper.foot), children: [...main, ...signature(paper)] },
    ...paper.appendices.map((appendix) => ({
      ...page(appendix.lies, paper.foot),
      children: [
        ...appendixHead(appendix, paper),
        ...appendix.blocks.flatMap((one) => pieces(one, appendix.lies === 'across' ? across : upright)),
      ],
    })),
  ];
}

/** A4; the page's number centred in the top margin, from 1, not shown on the first page. */
function page(lies: Appendix['lies'], foot: string): Omit<ISectionOptions, 'children'> {
  const footer = new Footer({ children: [new Paragraph({ style: style.foot, text: clean(foot) })] });
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
  { numeral, title }: Appendix,
  { body, typeName, typeSymbol, dated }: Paper,
): Paragraph[] {
  const number = numberLine(body.form, typeSymbol, body.symbol).replace(/^Số:?/, 'số');
  const kind = typeName.charAt(0) + typeName.slice(1).toLocaleLowerCase('vi');
  return [
    new Paragraph({ style: style.appendix, text: `Phụ lục ${numeral}` }),
    new Paragraph({ style: style.appendix, text: clean(title) }),
    new Paragraph({ style: style.period, text: clean(`(Kèm theo ${kind} ${number} ${blankDay(dated)})`) }),
    new Paragraph({ style: style.rule }),
  ];
}
