"""The form itself: which of its two faces is shown, and for which layer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from widgets.document import ProjectDocument, Selection
from widgets.layer_form.kind_form import KindForm
from widgets.layer_form.network_summary import NetworkSummary
from widgets.let_go import let_go
from widgets.theme.theme import Theme


class LayerForm(QScrollArea):
    """Shows the settings of the one selected layer; with none or several, what the network is as a whole."""

    def __init__(
        self, document: ProjectDocument, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("layerForm")
        self.setAccessibleName(self.tr("Settings of the selected layer"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._document = document
        self._selection = selection
        self._theme = theme
        self._form: KindForm | None = None
        self._summary = NetworkSummary(document, selection)
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(16, 14, 16, 16)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._summary)
        self._layout.addStretch(1)
        self.setWidget(content)
        # A scroll area makes its content fill its ground; here the panel below is to be seen.
        content.setAutoFillBackground(False)
        document.changed.connect(self._show)
        document.facts_changed.connect(self._show)
        document.machine_changed.connect(self._show)
        document.learnt.changed.connect(self._show)
        selection.changed.connect(self._show)
        self._show()

    def focus_first_field(self) -> None:
        """Put the cursor into the first setting of the selected layer."""
        if self._form is not None:
            self._form.focus_first_field()

    def focus_name(self) -> None:
        """Put the cursor into the name of the selected layer."""
        if self._form is not None:
            self._form.focus_name()

    def _show(self) -> None:
        node = self._document.graph.by_id.get(self._selection.only or "")
        if node is None:
            self._drop_form()
            self._summary.show_network()
        else:
            if self._form is None or self._form.kind_id != node.kind:
                self._drop_form()
                self._form = KindForm(self._document, node.kind, self._theme)
                self._layout.insertWidget(0, self._form)
                # A layout shows a new widget only when the event loop is back; clicks and eyes are there at once.
                self._form.show()
                self.verticalScrollBar().setValue(0)
            self._form.show_node(node)
        self._summary.setVisible(node is None)

    def _drop_form(self) -> None:
        if self._form is not None:
            let_go([self._form])
            self._form = None
