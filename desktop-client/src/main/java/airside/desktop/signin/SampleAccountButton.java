package airside.desktop.signin;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A button with a role and its sample account. A long role wraps, and the button is as high as its content needs;
/// a plain `Button` computes the height of its content without a width.
final class SampleAccountButton extends Button {
    private final VBox words;

    SampleAccountButton(Label role, Label who) {
        words = new VBox(role, who);
        setGraphic(words);
        getStyleClass().add("sample-card");
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedLeftInset() + snappedRightInset();
        double room = width < 0 ? words.prefWidth(-1) : width - insets;
        return snappedTopInset() + words.prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
