"""The one stylesheet of the app, made from the tokens.

Widgets ask for a look by the dynamic property `role`; nothing else in the app sets a stylesheet.
"""

from resources import path
from widgets.theme.colour import mixed
from widgets.theme.dialog_sheet import dialogs
from widgets.theme.tokens import (
    CORNER,
    CORNER_BOX,
    CORNER_CARD,
    SMALLER,
    TEXT,
    TEXT_LARGE,
    TEXT_NUMBER,
    TEXT_SMALL,
    Tokens,
)


def stylesheet(tokens: Tokens) -> str:
    """The whole application stylesheet for one colour scheme."""
    return "".join(part(tokens) for part in (_texts, _grounds, _buttons, _fields, _lists, _bars, _menus, dialogs))


def _icon(name: str) -> str:
    return path(f"icons/{name}.svg").as_posix()


def _texts(tokens: Tokens) -> str:
    return f"""
    QLabel[role="title"] {{ font-size: {TEXT_LARGE}px; font-weight: 700; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QLabel[role="heading"], QLabel[role="number"] {{ font-size: {TEXT_NUMBER}px; font-weight: 700; }}
    QLabel[role="sure"], QLabel[role="perhaps"], QLabel[role="unsure"] {{
        font-size: {TEXT_NUMBER}px; font-weight: 700;
    }}
    QLabel[role="sure"] {{ color: {tokens.good}; }}
    QLabel[role="perhaps"], QLabel[role="unsure"] {{ font-size: {TEXT_NUMBER - SMALLER}px; }}
    QLabel[role="sure"][smaller="true"] {{ font-size: {TEXT_NUMBER - SMALLER}px; }}
    QLabel[role="perhaps"][smaller="true"], QLabel[role="unsure"][smaller="true"] {{
        font-size: {TEXT_NUMBER - 2 * SMALLER}px;
    }}
    QLabel[role="unsure"] {{ color: {tokens.warning}; }}
    QLabel[role="calm"] {{ font-size: {TEXT_LARGE + 3}px; font-weight: 600; color: {tokens.muted}; }}
    QLabel[role="nothing"] {{ font-size: {TEXT_NUMBER}px; font-weight: 400; color: {tokens.faint}; }}
    QLabel[role="subtitle"] {{ font-size: {TEXT_LARGE - 1}px; color: {tokens.muted}; }}
    QLabel[role="section"] {{
        font-size: {TEXT_SMALL - 1}px; font-weight: 600; letter-spacing: 0.6px; text-transform: uppercase;
        color: {tokens.muted};
    }}
    QLabel[role="muted"] {{ color: {tokens.muted}; }}
    QLabel[role="small"] {{ font-size: {TEXT_SMALL}px; color: {tokens.muted}; }}
    QLabel[role="faint"] {{ font-size: {TEXT_SMALL}px; color: {tokens.faint}; }}
    QLabel[role="warning"] {{ font-size: {TEXT_SMALL}px; color: {tokens.warning}; }}
    QToolTip {{
        background: {tokens.card}; color: {tokens.text}; border: 1px solid {tokens.line}; padding: 4px 6px;
    }}
    """


def _grounds(tokens: Tokens) -> str:
    return f"""
    QFrame[role="panel"] {{ background: {tokens.panel}; border: none; }}
    QFrame[role="panel"][edge="right"] {{ border-right: 1px solid {tokens.line}; }}
    QFrame[role="panel"][edge="left"] {{ border-left: 1px solid {tokens.line}; }}
    QFrame[role="panel"][edge="top"] {{ border-top: 1px solid {tokens.line}; }}
    QFrame[role="panel"][edge="bottom"] {{ border-bottom: 1px solid {tokens.line}; }}
    QFrame[role="card"] {{
        background: {tokens.card}; border: 1px solid {tokens.line}; border-radius: {CORNER_CARD}px;
    }}
    QFrame[role="box"] {{
        background: {tokens.panel}; border: 1px solid {tokens.line}; border-radius: {CORNER_BOX}px;
    }}
    QFrame[role="float"] {{
        background: {tokens.card}; border: 1px solid {tokens.line}; border-radius: {CORNER_BOX}px;
    }}
    QFrame[role="note"] {{
        background: {tokens.field}; border: 1px solid {tokens.line}; border-radius: {CORNER}px;
    }}
    QFrame[role="line"] {{ background: {tokens.line}; border: none; max-height: 1px; min-height: 1px; }}
    QScrollArea {{ background: transparent; border: none; }}
    """


def _buttons(tokens: Tokens) -> str:
    hover = mixed(tokens.card, tokens.text, 0.05)
    pressed = mixed(tokens.card, tokens.text, 0.10)
    primary_hover = mixed(tokens.accent, tokens.text, 0.14)
    return f"""
    QPushButton {{
        background: {tokens.card}; color: {tokens.text}; border: 1px solid {tokens.line};
        border-radius: {CORNER}px; padding: 0px 14px; min-height: 30px; font-weight: 500;
    }}
    QPushButton:hover {{ background: {hover}; }}
    QPushButton:pressed, QPushButton:checked {{ background: {pressed}; }}
    QPushButton:focus {{ border-color: {tokens.accent}; }}
    QPushButton:disabled {{ color: {tokens.faint}; background: {tokens.background}; }}
    QPushButton[role="primary"] {{
        background: {tokens.accent}; color: {tokens.on_accent}; border: 1px solid {tokens.accent};
        font-weight: 600;
    }}
    QPushButton[role="primary"]:hover {{ background: {primary_hover}; border-color: {primary_hover}; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {tokens.text}; padding: 0px 13px; min-height: 28px; }}
    QPushButton[role="primary"]:disabled {{
        background: {tokens.line}; color: {tokens.faint}; border-color: {tokens.line};
    }}
    QPushButton[role="primary"][tall="true"] {{ min-height: 38px; font-size: {TEXT_LARGE}px; }}
    QPushButton[role="primary"][tall="true"]:focus {{ min-height: 36px; }}
    QPushButton[tall="true"] {{ min-height: 38px; }}
    QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; padding: 0px 8px; }}
    QPushButton[role="quiet"]:hover {{ background: {hover}; }}
    QPushButton[role="quiet"]:focus {{ border-color: {tokens.accent}; }}
    QPushButton[role="link"] {{
        background: transparent; border: 1px solid transparent; color: {tokens.accent}; padding: 0px 3px;
        min-height: 24px; text-align: left; border-radius: 4px;
    }}
    QPushButton[role="link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border-color: {tokens.accent}; }}
    QPushButton[role="chip"] {{
        background: transparent; border: 1px solid transparent; color: {tokens.muted}; padding: 0px 16px;
    }}
    QPushButton[role="chip"][narrow="true"] {{ padding: 0px 4px; }}
    QPushButton[role="chip"]:hover {{ background: {hover}; color: {tokens.text}; }}
    QPushButton[role="chip"]:checked {{
        background: {tokens.accent_ground}; color: {tokens.accent}; font-weight: 600;
    }}
    QPushButton[role="chip"]:focus {{ border-color: {tokens.accent}; }}
    QToolButton {{
        background: transparent; border: 1px solid transparent; border-radius: {CORNER}px; padding: 4px;
        color: {tokens.text};
    }}
    QToolButton:hover {{ background: {hover}; }}
    QToolButton:pressed, QToolButton:checked {{ background: {pressed}; }}
    QToolButton:focus {{ border-color: {tokens.accent}; }}
    QToolButton[role="outlined"] {{ background: {tokens.card}; border-color: {tokens.line}; }}
    QToolButton[role="outlined"]:hover {{ background: {hover}; }}
    QToolButton[role="outlined"]:checked {{
        background: {tokens.accent_ground}; border-color: {tokens.accent}; color: {tokens.accent};
    }}
    QToolButton[role="outlined"]:focus {{ border-color: {tokens.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    """


def _fields(tokens: Tokens) -> str:
    boxes = "QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox"
    focused = ", ".join(f"{box}:focus" for box in boxes.split(", "))
    hovered = ", ".join(f"{box}:hover" for box in boxes.split(", "))
    disabled = ", ".join(f"{box}:disabled" for box in boxes.split(", "))
    tick = _icon("check-dark" if tokens.dark else "check-light")
    return f"""
    {boxes} {{
        background: {tokens.field}; color: {tokens.text}; border: 1px solid {tokens.line};
        border-radius: 7px; padding: 0px 9px; min-height: 26px; font-weight: 500;
        selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent};
    }}
    {hovered} {{ border-color: {tokens.wire}; }}
    {focused} {{ border-color: {tokens.accent}; }}
    {disabled} {{ color: {tokens.faint}; }}
    QLineEdit[invalid="true"], QSpinBox[invalid="true"], QDoubleSpinBox[invalid="true"],
    QComboBox[invalid="true"] {{ border-color: {tokens.warning}; }}
    QLineEdit[role="search"] {{ min-height: 30px; border-radius: {CORNER}px; }}
    QComboBox {{ padding-right: 24px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url({_icon("chevron-down")}); width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{
        background: {tokens.card}; border: 1px solid {tokens.line}; padding: 4px; outline: none;
        selection-background-color: {tokens.accent_ground}; selection-color: {tokens.accent};
    }}
    QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0px 8px; border-radius: 4px; }}
    QSpinBox::up-button, QDoubleSpinBox::up-button {{
        border: none; background: transparent; width: 20px; subcontrol-position: top right;
    }}
    QSpinBox::down-button, QDoubleSpinBox::down-button {{
        border: none; background: transparent; width: 20px; subcontrol-position: bottom right;
    }}
    QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{
        image: url({_icon("chevron-up")}); width: 9px; height: 9px;
    }}
    QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
        image: url({_icon("chevron-down")}); width: 9px; height: 9px;
    }}
    QSpinBox[buttons="none"], QDoubleSpinBox[buttons="none"] {{ padding-right: 9px; }}
    QCheckBox {{ spacing: 8px; min-height: 24px; }}
    QCheckBox::indicator, QTableView::indicator, QTreeView::indicator, QListView::indicator {{
        width: 14px; height: 14px; border: 1px solid {tokens.wire}; border-radius: 4px;
        background: {tokens.field};
    }}
    QCheckBox::indicator:hover, QCheckBox:focus::indicator {{ border-color: {tokens.accent}; }}
    QCheckBox::indicator:checked, QTableView::indicator:checked, QTreeView::indicator:checked,
    QListView::indicator:checked {{
        background: {tokens.accent}; border-color: {tokens.accent}; image: url({tick});
    }}
    QPlainTextEdit, QTextEdit {{
        background: {tokens.field}; border: 1px solid {tokens.line}; border-radius: {CORNER}px; padding: 6px;
    }}
    """


def _lists(tokens: Tokens) -> str:
    hover = mixed(tokens.panel, tokens.text, 0.04)
    return f"""
    QTableView, QTreeView, QListView {{
        background: transparent; border: none; outline: none; gridline-color: {tokens.line};
        selection-background-color: {tokens.accent_ground}; selection-color: {tokens.text};
    }}
    QTableView::item {{ border-bottom: 1px solid {tokens.line}; padding: 0px 8px; }}
    QTableView::item:hover, QTreeView::item:hover, QListView::item:hover {{ background: {hover}; }}
    QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{
        background: {tokens.accent_ground}; color: {tokens.text};
    }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{
        background: transparent; color: {tokens.muted}; border: none; border-bottom: 1px solid {tokens.line};
        padding: 6px 11px; font-size: {TEXT_SMALL - 1}px; font-weight: 600;
    }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
    QScrollBar::handle {{ background: {mixed(tokens.panel, tokens.wire, 0.55)}; border-radius: 3px; }}
    QScrollBar::handle:hover {{ background: {tokens.wire}; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: none; width: 0px; height: 0px;
    }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    """


def _bars(tokens: Tokens) -> str:
    return f"""
    QProgressBar {{
        background: {tokens.line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
    }}
    QProgressBar::chunk {{ background: {tokens.accent}; border-radius: 3px; }}
    QSlider::groove:horizontal {{ background: {tokens.line}; height: 4px; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        background: {tokens.accent}; width: 14px; margin: -5px 0px; border-radius: 7px;
    }}
    """


def _menus(tokens: Tokens) -> str:
    # The marks of the boxes the other way round: here they stand on the ground, not on the accent.
    tick = _icon("check-light" if tokens.dark else "check-dark")
    return f"""
    QMenu {{
        background: {tokens.card}; color: {tokens.text}; border: 1px solid {tokens.line}; padding: 6px;
        font-size: {TEXT}px;
    }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {tokens.accent_ground}; color: {tokens.accent}; }}
    QMenu::item:disabled {{ color: {tokens.faint}; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
    QMenu::indicator:checked {{ image: url({tick}); }}
    QMenu::separator {{ height: 1px; background: {tokens.line}; margin: 6px 4px; }}
    QMenuBar {{ background: {tokens.panel}; }}
    """
