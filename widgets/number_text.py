"""Numbers as people read them: "98.7 %", "58,400", "1 min 20 s", "5 min ago"."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale


def percent_text(share: float, digits: int = 1) -> str:
    """A share from 0 to 1 as a percentage: 0.9873 is "98.7 %"."""
    return QCoreApplication.translate("numbers", "{number} %").format(number=f"{share * 100:.{digits}f}")


def whole_text(number: float) -> str:
    """A count, rounded, with its thousands apart as the language does it: "58,400"."""
    return _locale().toString(round(number))


def _locale() -> QLocale:
    """The user's; where there is none (the plain "C" of a bare system), the English one."""
    chosen = QLocale()
    return QLocale(QLocale.Language.English) if chosen.language() == QLocale.Language.C else chosen


def loss_text(value: float) -> str:
    """A loss with three digits that matter: "0.041", "2.30", "153"."""
    if abs(value) < 1:
        return f"{value:.3f}" if abs(value) >= 0.001 or value == 0 else f"{value:.1e}"
    return f"{value:.2f}" if abs(value) < 100 else f"{value:.4g}"


def setting_text(value: float) -> str:
    """A setting in its shortest form: 0.001, 1e-07, 5."""
    return f"{value:.10g}"


def duration_text(seconds: float) -> str:
    """A time span, coarser the longer it is: "0.8 s", "42 s", "1 min 20 s", "2 h 5 min"."""
    tr = QCoreApplication.translate
    if seconds < 9.95:
        number = f"{seconds:.1f}".removesuffix(".0")
        return tr("numbers", "{seconds} s").format(seconds=number)
    whole = round(seconds)
    if whole < 60:
        return tr("numbers", "{seconds} s").format(seconds=whole)
    minutes, rest = divmod(whole, 60)
    if minutes < 10 and rest:
        return tr("numbers", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    if minutes < 60:
        return tr("numbers", "{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    return tr("numbers", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def memory_text(size: float) -> str:
    """Memory in bytes as people read it: "812 MB", "1.4 GB"."""
    megabytes = size / 1e6
    return f"{megabytes:.0f} MB" if megabytes < 1000 else f"{megabytes / 1000:.1f} GB"


def ago_text(when: datetime, now: datetime) -> str:
    """How long ago: "now", "9 min ago", "today 14:05", "yesterday", "12 Nov"."""
    tr = QCoreApplication.translate
    minutes = int((now - when).total_seconds() // 60)
    days = (now.date() - when.date()).days
    if minutes < 1:
        return tr("numbers", "now")
    if minutes < 60:
        return tr("numbers", "{minutes} min ago").format(minutes=minutes)
    if days == 0:
        return tr("numbers", "today {time}").format(time=when.strftime("%H:%M"))
    if days == 1:
        return tr("numbers", "yesterday")
    return _locale().toString(when.date(), "d MMM" if when.year == now.year else "d MMM yyyy")  # type: ignore[call-overload,no-any-return]
