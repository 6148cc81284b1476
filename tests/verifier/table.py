"""results.csv made from the contests of results.json (bundle-format.md §9)."""

HEADS = (
    "Nội dung", "Danh sách", "Lần bỏ phiếu", "Hình thức", "Tình trạng", "Tên", "Số phiếu bầu",
    "Số phiếu xếp thứ nhì", "Số phiếu không đồng ý", "Tỷ lệ theo thể lệ", "Tỷ lệ trên số có mặt", "Kết quả",
    "Căn cứ", "Số phiếu cần có", "Được triệu tập", "Có mặt", "Phiếu phát ra", "Phiếu thu về", "Phiếu hợp lệ",
    "Phiếu không hợp lệ", "Trong đó phiếu trắng",
)
MEDIUM = {"electronic": "Phiếu điện tử", "paper": "Phiếu giấy"}
VERDICT = {"alternate": "Dự khuyết", "tied": "Bằng phiếu", "below_threshold": "Chưa quá bán"}
GROUND = {
    "votes": "theo kết quả bỏ phiếu",
    "second_column": "nhiều nhất ở cột thứ nhì trong các tên còn lại",
    "both_columns": "bằng nhau ở cột thứ nhì, tổng hai cột nhiều hơn",
    "run_off": "nhiều phiếu hơn khi bầu lại",
    "higher_score": "bằng phiếu, điểm thống nhất cao hơn",
    "uncontested": "không còn tên nào cùng tranh vị trí",
}


def table(rehearsal, contests):
    """The bytes of the file."""
    rows = [HEADS]
    for contest in contests:
        title = f"CHẠY THỬ: {contest['title']}" if rehearsal else contest["title"]
        for held in contest["rounds"]:
            rows += _rows(title, held)
    lines = (";".join(map(_cell, row)) + "\n" for row in rows)
    return ("\ufeff" + "".join(lines)).encode()


def _rows(title, held):
    after = [held["round"], MEDIUM[held["medium"]], _state(held["end"])]
    if not held["panels"]:
        return [[title, "", *after] + [""] * (len(HEADS) - 5)]
    return [
        [title, panel["title"], *after, *_line(panel, line), panel["needed"], *panel["figures"].values()]
        for panel in held["panels"] for line in panel["votes"]
    ]


def _line(panel, line):
    figures = (line[name] for name in ("votes", "second", "against", "of_base", "of_present"))
    placed = next((placed for placed in panel["chosen"] if placed["name"] == line["name"]), None)
    return [line["name"], *figures, _result(line, placed), GROUND[placed["ground"]] if placed else ""]


def _result(line, placed):
    if line["verdict"] != "chosen":
        return VERDICT.get(line["verdict"], "")
    return "Được bình chọn" if placed["place"] is None else f"Xếp thứ {placed['place']}"


def _state(end):
    return {
        "published": lambda: "Đã công bố",
        "annulled": lambda: f"Hủy: {end['reason']}",
        "not_countable": lambda: f"Không kiểm được: chỉ có {end['ballots']} phiếu",
        "not_decryptable": lambda: f"Không mở được: {end['reason']}",
        "unfinished": lambda: "Chưa xong",
    }[end["end"]]()


def _cell(value):
    text = "" if value is None else str(value)
    if any(character in text for character in ';"\n\r'):
        return '"' + text.replace('"', '""') + '"'
    return text
