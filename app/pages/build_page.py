"""Build: the palette and the list of layers on the left, the canvas in the middle, the form on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from widgets.canvas.canvas_area import CanvasArea
from widgets.canvas.canvas_buttons import CanvasButtons
from widgets.canvas.context_menu import pointer_or_centre
from widgets.canvas.graph_view import GraphView
from widgets.canvas_beside import CanvasBeside
from widgets.code_panel import CodePanel
from widgets.document import ProjectDocument, Selection
from widgets.graph_actions import GraphActions
from widgets.label import make_frame
from widgets.layer_form import LayerForm
from widgets.layer_palette import LayerPalette
from widgets.layer_panel import LayerPanel
from widgets.theme.theme import Theme

PANEL_WIDTH = 208
FORM_WIDTH = 272


class BuildPage(QWidget):
    """Puts the views of the document side by side and leads from one to another; it holds nothing itself."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("buildPage")
        self.setAccessibleName(self.tr("Build"))
        self._selection = selection
        self._panel = LayerPanel(document, selection, theme)
        self._area = CanvasArea(document, selection, theme)
        self._form = LayerForm(document, selection, theme)
        self.code_panel = CodePanel(document, selection, theme)
        self._middle = CanvasBeside(self._area, self.code_panel)
        form_frame = make_frame("panel", "left")
        form_layout = QVBoxLayout(form_frame)
        form_layout.setContentsMargins(1, 0, 0, 0)
        form_layout.addWidget(self._form)
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.actions_of_network = GraphActions(self.view.commands, self)
        self._connect_actions()
        self._panel.palette_widget.chosen.connect(self._add_layer)
        self._panel.tree.activated_layer.connect(self._form.focus_first_field)
        self._panel.tree.activated_layer.connect(self.view.show_selected)
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
                self.view.commands.paste(pointer_or_centre(self.view))
            case "actionRename" if self._panel.tree.hasFocus():
                self._panel.tree.rename_current()
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
            case "actionHistory":
                self._panel.show_part(self._panel.history)
            case "actionAddNote":
                self.view.commands.add_note(pointer_or_centre(self.view))

    @property
    def buttons(self) -> CanvasButtons:
        """The buttons over the canvas."""
        return self._area.buttons

    def show_code(self, shown: bool) -> None:
        """Show or hide the program and the table beside the canvas."""
        self._middle.show_panel(shown)
        self._area.buttons.set_code_shown(shown)

    @property
    def palette_widget(self) -> LayerPalette:
        """The palette, whose folded groups are remembered."""
        return self._panel.palette_widget

    @property
    def view(self) -> GraphView:
        """The canvas, with what can be done there: `fit`, `commands.tidy` and so on."""
        return self._area.view

    def _add_layer(self, kind_id: str) -> None:
        self.view.commands.add_layer(kind_id, self.view.centre_of_view())
        self.view.show_selected()

    def _show_layer(self, node_id: str) -> None:
        self._selection.set([node_id])
        self.view.show_selected()
