/** What is asked on one list: by the rules of a contest, and by the ballot of a round. */
import type { Model, PanelRules, PanelTerms, UnitList } from '../../protocol';
import { ordinal } from './common';
import { listNouns } from './units';

/** What the rules ask on one list, with the contest's ballot. */
export function panelSummary(panel: PanelRules, model: Model): string {
  const noun = listNouns[panel.list];
  const parts = [
    `Chọn ${panel.places} ${noun}`,
    marks(panel, model),
    panel.minimum > 0 ? `ít nhất ${panel.minimum} ${noun} phải được chọn` : '',
    panel.ranked ? 'có xếp thứ hạng' : '',
    panel.alternates > 0 ? `thêm ${panel.alternates} dự khuyết` : '',
  ];
  const summary = `${parts.filter(Boolean).join(', ')}.`;
  return panel.title ? `${panel.title}: ${summary}` : summary;
}

function marks({ max_picks }: PanelRules, model: Model): string {
  switch (model) {
    case 'columns':
      return 'mỗi cột đánh dấu 1';
    case 'two_rounds':
      return 'mỗi lần bỏ phiếu đánh dấu 1';
    case 'each':
      return 'Đồng ý hoặc Không đồng ý với từng tên';
    case 'list':
    case 'panels':
      return `đánh dấu nhiều nhất ${max_picks}`;
  }
}

/** What the ballot asks on one list. */
export function panelRule(panel: PanelTerms, list: UnitList): string {
  const noun = listNouns[list];
  return [ballotRule(panel, noun), alternatesRule(panel.alternates)].filter(Boolean).join(' ');
}

function ballotRule(panel: PanelTerms, noun: string): string {
  const { form, places, max_picks: picks } = panel;
  switch (form) {
    case 'columns':
      return `Hai cột, thứ nhất và thứ nhì: mỗi cột đánh dấu một ${noun}, không trùng nhau.`;
    case 'each':
      return `Đánh dấu Đồng ý hoặc Không đồng ý với từng tên. Chọn ${places} ${noun}.`;
    case 'list':
      return `${placesPhrase(panel, noun)} Mỗi phiếu đánh dấu nhiều nhất ${picks} ${noun}.`;
  }
}

function placesPhrase({ first_place: first, places, ranked }: PanelTerms, noun: string): string {
  if (places === 0) {
    return '';
  }
  return ranked && first > 1
    ? `Chọn ${noun} ${rankPhrase(first, places)}.`
    : `Chọn ${places} ${noun}.`;
}

function alternatesRule(alternates: number): string {
  return alternates > 0 ? `Thêm ${alternates} dự khuyết.` : '';
}

/** "xếp thứ nhì", "xếp từ thứ nhì đến thứ ba". */
function rankPhrase(first: number, places: number): string {
  const last = first + places - 1;
  return last <= first
    ? `xếp thứ ${ordinal(first)}`
    : `xếp từ thứ ${ordinal(first)} đến thứ ${ordinal(last)}`;
}
