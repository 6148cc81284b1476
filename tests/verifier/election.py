"""The one election text that the adopted rules allow for a round (meeting-rules.md §8)."""

from curve import product
from kinds import canonical

NOUN = {"members": "đơn vị", "districts": "đơn vị", "collectives": "tập thể", "individuals": "cá nhân"}
BASE = {
    "valid": "số phiếu hợp lệ", "returned": "số phiếu thu về", "present": "số đại biểu có mặt",
    "convened": "số đại biểu được triệu tập",
}
LONE_BLANK = "Không đánh dấu gì là phiếu trắng, tính vào phiếu không hợp lệ."
LIST_BLANK = "Danh sách không đánh dấu gì là phiếu trắng, tính vào phiếu không hợp lệ."


def election(state, contest, terms, round_id, spares):
    """The election text of the next round of a contest."""
    number = len(contest.rounds) + 1
    rules, panels = contest.rules, terms["panels"]
    first = number == 1 and terms["kind"]["kind"] == "first"
    name = rules["title"] if first else f"{rules['title']} (lần bỏ phiếu {number})"
    x_rules = {
        "meeting": state.meeting, "contest": contest.number, "round": number,
        "method": panels[0]["form"] if len(panels) == 1 else "panels",
    }
    if x_rules["method"] == "columns":
        x_rules["product"] = [0, 1, 2]
    x_rules |= {
        "places": sum(panel["places"] for panel in panels), "minimum": 3, "receipt_key": state.receipt_key,
    }
    if spares:
        x_rules["spares"] = sorted(spares)
    return canonical({
        "version": 1,
        "description": "\n".join([state.particulars["title"], *sentences(rules, terms)]),
        "name": name,
        "group": "Ed25519",
        "public_key": product([teller["key"]["public_key"] for teller in state.tellers]),
        "questions": [q for panel in panels for q in questions(state, rules, panel, name)],
        "uuid": round_id,
        "administrator": "Chủ tọa",
        "credential_authority": "Bàn điểm danh",
        "x_rules": x_rules,
    })


def questions(state, rules, panel, name):
    """The questions of one list."""
    names = [state.name_on_ballot(unit) for unit in panel["candidates"]]
    if panel["form"] == "each":
        return [_question(["Đồng ý", "Không đồng ý"], True, 1, 1, unit) for unit in names]
    if panel["form"] == "columns":
        return [
            _question(names, False, 0, 1, "Xếp thứ nhất"), _question(names, False, 0, 1, "Xếp thứ nhì"),
            _question(names, True, 1, 2, "Hai cột"),
        ]
    title = rules["panels"][panel["panel"]]["title"] or name
    return [_question(names, True, 1, panel["max_picks"], title)]


def _question(answers, blank, least, most, question):
    return {"answers": answers, "blank": blank, "min": least, "max": most, "question": question}


def sentences(rules, terms):
    """The sentences that stand on the ballot."""
    panels, found = terms["panels"], []
    kind = terms["kind"]["kind"]
    if kind == "second":
        found.append("Lần bỏ phiếu này chọn xếp thứ nhì.")
    if kind == "run_off":
        found.append(f"Bầu lại lần {terms['kind']['number']} giữa các tên bằng phiếu.")
    if kind == "further":
        found.append(f"Bỏ phiếu tiếp cho {sum(panel['places'] for panel in panels)} vị trí còn lại.")
    for panel in panels:
        panel_rules = rules["panels"][panel["panel"]]
        before = f"{panel_rules['title']}: " if len(rules["panels"]) == 2 else ""
        noun = NOUN[panel_rules["list"]]
        decides = _decides(rules, panel, noun, kind == "run_off")
        found += [before + sentence for sentence in (_how_to_mark(panel, noun), decides) if sentence]
    if any(panel["form"] == "each" and len(panel["candidates"]) > 1 for panel in panels):
        found.append("Dòng bỏ trống thì không tính, phiếu vẫn hợp lệ.")
    if any(panel["form"] != "each" or len(panel["candidates"]) == 1 for panel in panels):
        found.append(LONE_BLANK if len(panels) == 1 else LIST_BLANK)
    return found


def _how_to_mark(panel, noun):
    n = len(panel["candidates"])
    if panel["form"] == "list":
        return f"Chọn không quá {panel['max_picks']} {noun} trong {n} {noun} dưới đây."
    if panel["form"] == "columns":
        return f"Mỗi cột chọn không quá 1 {noun} trong {n} {noun}; không chọn một {noun} ở cả hai cột."
    return "Mỗi tên đánh dấu một ô: Đồng ý hoặc Không đồng ý."


def _decides(rules, panel, noun, run_off):
    places, alternates = panel["places"], panel["alternates"]
    if places and panel["ranked"]:
        first = panel["first_place"]
        taken = f"Lấy {noun} xếp {_joined([_ordinal(first + i) for i in range(places)])}"
    elif places:
        taken = f"Lấy {places} {noun}"
    elif alternates:
        taken = f"Lấy {alternates} {noun} dự khuyết"
    else:
        return None
    if places and alternates:
        taken += f" và {alternates} {noun} dự khuyết"
    return f"{taken}, {_by(rules, panel['form'], run_off)}."


def _by(rules, form, run_off):
    more_than_half = f"phải quá một nửa {BASE[rules['denominator']]}"
    threshold = rules["threshold"] == "more_than_half"
    if form == "each":
        return f"theo số phiếu đồng ý từ cao xuống thấp, {more_than_half}"
    if form == "columns":
        return f"theo từng cột, {more_than_half}" if threshold else "theo từng cột"
    ordered = "theo số phiếu từ cao xuống thấp"
    return f"{ordered}, {more_than_half}" if threshold and not run_off else f"{ordered}, không đòi quá một nửa"


def _ordinal(place):
    return {1: "thứ nhất", 2: "thứ nhì"}.get(place, f"thứ {place}")


def _joined(parts):
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}"
