"""Build: the palette and the list of layers on the left, the canvas in the middle, the form on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.announcer import Announcer
from widgets.canvas.canvas_area import CanvasArea
from widgets.canvas.canvas_buttons import CanvasButtons
from widgets.canvas.context_menu import pointer_or_centre
from widgets.canvas.flow_bar import FlowBar
from widgets.canvas.graph_view import GraphView
from widgets.canvas_beside import CanvasBeside
from widgets.code_panel import CodePanel
from widgets.document import ProjectDocument, Selection
from widgets.graph_actions import GraphActions
from widgets.label import make_frame
from widgets.layer_form import LayerForm
from widgets.layer_palette import LayerPalette
from widgets.layer_panel import LayerPanel
from widgets.message_strip import MessageStrip
from widgets.sample_view import SampleView
from widgets.theme.theme import Theme

PANEL_WIDTH = 208
FORM_WIDTH = 272
WIDE, WIDE_PANEL = 1360, 248
"""A page as wide as this has a wider panel."""


class BuildPage(QWidget):
    """Puts the views of the document side by side and leads from one to another; it holds nothing itself."""

    appeared = Signal()
    laid_out = Signal()
    """Parts of the page may stand elsewhere now."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("buildPage")
        self.setAccessibleName(self.tr("Build"))
        self._selection = selection
        self._strip: MessageStrip | None = None
        self._panel = LayerPanel(document, selection, theme)
        self._area = CanvasArea(document, selection, theme)
        self._form = LayerForm(document, selection, theme)
        self.code_panel = CodePanel(document, selection, theme)
        self._middle = CanvasBeside(self._area, self.code_panel)
        form_frame = make_frame("panel", "left")
        form_layout = QVBoxLayout(form_frame)
        form_layout.setContentsMargins(1, 0, 0, 0)
        form_layout.setSpacing(0)
        form_layout.addWidget(self._form, 1)
        self.sample_view = SampleView(theme)
        form_layout.addWidget(self.sample_view)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for part, width in ((self._panel, PANEL_WIDTH), (self._middle, 0), (form_frame, FORM_WIDTH)):
            splitter.addWidget(part)
            if width:
                part.setMinimumWidth(width - 24)
                part.setMaximumWidth(width * 2)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setStretchFactor(2, 0)
        splitter.setSizes([PANEL_WIDTH, 1440 - PANEL_WIDTH - FORM_WIDTH, FORM_WIDTH])
        self._splitter, self._is_split_by_hand = splitter, False
        splitter.splitterMoved.connect(self._keep_split)
        # A splitter lays each part below those before; screen readers and Tab are to go from left to right.
        for part in (form_frame, self._middle, self._panel):
            part.lower()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.actions_of_network = GraphActions(self.view.commands, self)
        self._connect_actions()
        self._panel.palette_widget.chosen.connect(self._add_layer)
        document.opened.connect(self._panel.palette_widget.clear_search)
        self._announcer = Announcer(document, self)
        self._panel.tree.activated_layer.connect(self._form.focus_first_field)
        self._panel.tree.activated_layer.connect(self.view.show_selected)
        self._area.laid_out.connect(self.laid_out)
        self._area.problem_list.node_chosen.connect(self._show_layer)

    def _connect_actions(self) -> None:
        """The same actions for canvas, list of layers and the window's menu."""
        actions = self.actions_of_network
        for part in (self.view, self._panel.tree):
            actions.serve(part)
            part.menu_asked.connect(actions.show_context_menu)
        actions.asked.connect(self._do_asked)
        actions.insert_asked.connect(self._add_layer)
        self.view.settings_asked.connect(self._form.focus_first_field)

    def _do_asked(self, name: str) -> None:
        """What an action leads to outside the document."""
        match name:
            case "actionPaste":
                self.view.commands.paste(self._point_meant())
            case "actionRename" if self._panel.tree.hasFocus():
                self._panel.tree.rename_current()
            case "actionRename" if self.view.commands.groups.renameable:
                self.view.naming.begin(self.view.commands.groups.renameable)
            case "actionRename":
                self._form.focus_name()
            case "actionShowSettings":
                self._form.focus_first_field()
            case "actionZoomToSelection":
                self.view.zoom_to_selection()
            case "actionFit":
                self.view.fit()
            case "actionActualSize":
                self.view.zoom.by(1 / self.view.zoom.scale)
            case "actionFindLayer":
                self._panel.show_part(self._panel.palette_widget)
                self._panel.palette_widget.begin_search()
            case "actionShowLayers":
                self._panel.show_part(self._panel.tree)
            case "actionHistory":
                self._panel.show_part(self._panel.history)
            case "actionNextPart" | "actionPreviousPart":
                self._enter_part(1 if name == "actionNextPart" else -1)
            case "actionAddNote":
                self.view.commands.add_note(self._point_meant())

    def _point_meant(self) -> tuple[float, float]:
        """The point of the canvas that an action is about."""
        return pointer_or_centre(self.view, self.actions_of_network.menu_point)

    def lead_to(self, strip: MessageStrip, whole: QWidget) -> None:
        """Let the key for the next part come to the messages too, and work in the whole window for that."""
        self._strip = strip
        for name in ("actionNextPart", "actionPreviousPart"):
            whole.addAction(self.actions_of_network[name])

    def _enter_part(self, way: int) -> None:
        """Give the keyboard to the next part: what the panel shows, the canvas, the problems, the form, a message.

        Other pages have no parts: there it goes to the message and back.
        """
        all_parts = (self._panel, self.view, self._area.problem_list, self._form, self._strip)
        parts = [part for part in all_parts if part is not None and part.isVisible()]
        if not parts:
            return
        focused = QApplication.focusWidget()
        here = next((place for place, part in enumerate(parts) if _holds(part, focused)), -1)
        part = parts[(here + way) % len(parts)]
        if part is self._panel:
            self._panel.enter()
        elif part is self._strip:
            leave_or_enter = part.give_keyboard_back if part.has_keyboard else part.take_keyboard
            leave_or_enter()
        elif part is self._form and self._selection.only is not None:
            self._form.focus_first_field()
        elif part is self.view:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            first = next((child for child in part.findChildren(QPushButton) if child.isVisible()), part)
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_keyboard(self) -> None:
        """Give the keyboard to where work begins: the palette on an empty page, else the canvas."""
        if self.view.commands.document.graph.nodes:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._panel.show_part(self._panel.palette_widget)

    @property
    def palette_widget(self) -> LayerPalette:
        """The palette, whose folded groups are remembered."""
        return self._panel.palette_widget

    @property
    def buttons(self) -> CanvasButtons:
        """The buttons over the canvas."""
        return self._area.buttons

    def show_code(self, shown: bool) -> None:
        """Show or hide the program and the table beside the canvas."""
        self._middle.show_panel(shown)
        self._area.buttons.set_code_shown(shown)

    @property
    def flow_bar(self) -> FlowBar:
        """The bar over the canvas that chooses the sample that flows through."""
        return self._area.flow_bar

    @property
    def view(self) -> GraphView:
        """The canvas, with what can be done there: `fit`, `commands.tidy` and so on."""
        return self._area.view

    def notice_places(self) -> Sequence[QRect]:
        """Over the program beside the canvas, or over the canvas: never over the problems and their repairs."""
        places = [_moved(place, self._area, self) for place in self._area.free_places()]
        if self.code_panel.isVisible():
            places.insert(0, _moved(self.code_panel.text_place, self.code_panel, self))
        return places

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names of the layers more room where there is plenty, until a person says otherwise."""
        super().resizeEvent(event)
        if not self._is_split_by_hand:
            panel = WIDE_PANEL if self.width() >= WIDE else PANEL_WIDTH
            self._splitter.setSizes([panel, self.width() - panel - FORM_WIDTH, FORM_WIDTH])

    def _keep_split(self) -> None:
        self._is_split_by_hand = True

    def _add_layer(self, kind_id: str) -> None:
        self.view.commands.add_layer(kind_id, self.view.centre_of_view())
        self.view.show_selected()

    def _show_layer(self, node_id: str) -> None:
        self._selection.set([node_id])
        self.view.show_selected()


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _moved(place: QRect, part: QWidget, whole: QWidget) -> QRect:
    return place.translated(part.mapTo(whole, QPoint(0, 0)))
